package dev.vlaworkbench.samples.scene;

import dev.vlaworkbench.samples.render.Vec3;
import java.util.Random;

/**
 * Where the things stand that an episode is about. Differs a little from seed to seed.
 *
 * @param bowl foot of the bowl that is picked up
 * @param plate foot of the plate that it is put on
 * @param ramekin foot of the ramekin
 * @param mug foot of the mug
 * @param cookieBox foot of the packet of biscuits
 */
record Layout(Vec3 bowl, Vec3 plate, Vec3 ramekin, Vec3 mug, Vec3 cookieBox) {

    private static final double SPREAD = 0.012;

    static Layout of(Random random) {
        return new Layout(near(-0.07, 0.02, random), near(0.09, 0.21, random), near(-0.19, 0.13, random),
                near(-0.14, 0.31, random), near(0.13, -0.03, random));
    }

    private static Vec3 near(double x, double y, Random random) {
        return new Vec3(x + SPREAD * (2 * random.nextDouble() - 1), y + SPREAD * (2 * random.nextDouble() - 1),
                TableScene.SURFACE);
    }
}
