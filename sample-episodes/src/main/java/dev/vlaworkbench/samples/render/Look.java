package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.samples.world.Vec3;
import java.util.Random;

/**
 * How an episode looks: light and colours, drawn by the seed.
 *
 * @param light direction to the lamp, of length 1
 * @param direct the lamp's share of the light
 * @param ambient share of the light from everywhere
 * @param white colour of the light
 * @param tableSeed which grain the table has
 * @param table colour of the table
 * @param wall colour of the wall
 * @param plank width of the table's planks, metres
 * @param tints factor of the colours of each thing in turn, used round robin
 */
record Look(Vec3 light, double direct, double ambient, Vec3 white, double tableSeed, Vec3 table, Vec3 wall,
        double plank,
        Vec3[] tints) {

    private static final Vec3[] TABLES = {new Vec3(0.78, 0.67, 0.53), new Vec3(0.70, 0.56, 0.42),
            new Vec3(0.66, 0.64, 0.60), new Vec3(0.60, 0.66, 0.58), new Vec3(0.74, 0.70, 0.64)};
    private static final Vec3[] WALLS = {new Vec3(0.60, 0.60, 0.58), new Vec3(0.52, 0.56, 0.60),
            new Vec3(0.64, 0.60, 0.53), new Vec3(0.50, 0.53, 0.50)};

    static Look of(long seed) {
        Random random = new Random(seed * 0xD1B54A32D192ED03L + 11);
        double tilt = 0.10 + 0.22 * random.nextDouble();
        double turn = 2 * Math.PI * random.nextDouble();
        Vec3 light = new Vec3(tilt * StrictMath.cos(turn), tilt * StrictMath.sin(turn), 1).unit();
        double warm = 0.04 * (2 * random.nextDouble() - 1);
        Vec3 table = jittered(TABLES[random.nextInt(TABLES.length)], 0.06, random);
        Vec3 wall = jittered(WALLS[random.nextInt(WALLS.length)], 0.06, random);
        double direct = 0.55 + 0.12 * random.nextDouble();
        double ambient = 0.40 + 0.08 * random.nextDouble();
        Vec3[] tints = new Vec3[12];
        for (int i = 0; i < tints.length; i++) {
            tints[i] = jittered(new Vec3(1, 1, 1), 0.07, random);
        }
        return new Look(light, direct, ambient, new Vec3(1 + warm, 1, 1 - warm), random.nextInt(1000), table, wall,
                0.10 + 0.08 * random.nextDouble(), tints);
    }

    Vec3 tint(int thing) {
        return tints[thing % tints.length];
    }

    private static Vec3 jittered(Vec3 colour, double most, Random random) {
        double all = 1 + most * (2 * random.nextDouble() - 1);
        return new Vec3(colour.x() * (all + most / 2 * (2 * random.nextDouble() - 1)),
                colour.y() * (all + most / 2 * (2 * random.nextDouble() - 1)),
                colour.z() * (all + most / 2 * (2 * random.nextDouble() - 1)));
    }
}
