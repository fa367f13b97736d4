package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.samples.world.Fixtures;
import dev.vlaworkbench.samples.world.Vec3;
import java.util.List;

/** Cabinet, drawer and stove. */
final class FixtureMeshes {

    private static final double X = Fixtures.CABINET_HALF_X;
    private static final double Y = Fixtures.CABINET_HALF_Y;
    private static final double HEIGHT = Fixtures.CABINET_HEIGHT;
    private static final double BOARD = 0.004;
    private static final double DRAWER_MIDDLE = (Fixtures.DRAWER_FLOOR + Fixtures.DRAWER_TOP) / 2;
    private static final double DRAWER_HALF = (Fixtures.DRAWER_TOP - Fixtures.DRAWER_FLOOR) / 2;
    private static final double DRAWER_LENGTH = Fixtures.DRAWER_TRAVEL / 2;
    private static final Paint STEEL = Paint.plain(0.70, 0.71, 0.73);
    private static final Paint ENAMEL = Paint.plain(0.80, 0.80, 0.78);

    /** The body, hollow where the drawer is. */
    private static final Mesh CABINET = new MeshBuilder()
            .shifted(0, 0, 0.021).box(X, Y, 0.021, 6, FixtureMeshes::darkWood)
            .shifted(0, 0, HEIGHT - 0.006).box(X, Y, 0.006, 8, FixtureMeshes::darkWood)
            .shifted(X - BOARD, 0, HEIGHT / 2).box(BOARD, Y, HEIGHT / 2, 6, FixtureMeshes::darkWood)
            .shifted(-X + BOARD, 0, HEIGHT / 2).box(BOARD, Y, HEIGHT / 2, 6, FixtureMeshes::darkWood)
            .shifted(0, -Y + BOARD, HEIGHT / 2).box(X, BOARD, HEIGHT / 2, 6, FixtureMeshes::darkWood)
            .shifted(0, Y + 0.002, 0.022).box(X - 0.006, 0.002, 0.017, 4, FixtureMeshes::lightWood)
            .shifted(0, Y + 0.010, 0.022).box(0.012, 0.006, 0.006, 1, STEEL).build(0.08);

    /** The drawer, its front's outside at y = 0. */
    private static final Mesh DRAWER = new MeshBuilder()
            .shifted(0, -0.004, DRAWER_MIDDLE).box(X - 0.006, 0.004, DRAWER_HALF + 0.001, 6, FixtureMeshes::lightWood)
            .shifted(X - 0.012, -DRAWER_LENGTH, DRAWER_MIDDLE).box(0.003, DRAWER_LENGTH, DRAWER_HALF - 0.004, 4,
                    FixtureMeshes::lightWood)
            .shifted(-X + 0.012, -DRAWER_LENGTH, DRAWER_MIDDLE).box(0.003, DRAWER_LENGTH, DRAWER_HALF - 0.004, 4,
                    FixtureMeshes::lightWood)
            .shifted(0, -DRAWER_LENGTH, Fixtures.DRAWER_FLOOR - 0.002).box(X - 0.010, DRAWER_LENGTH, 0.002, 6,
                    FixtureMeshes::lightWood)
            .shifted(0, Fixtures.KNOB_REACH / 2, 0.062).box(0.006, Fixtures.KNOB_REACH / 2, 0.004, 2, STEEL)
            .shifted(0, Fixtures.KNOB_REACH, 0.052).lathe(16, STEEL, 0, 0, 0.007, 0, 0.007, 0.020, 0.010, 0.026, 0.010,
                    0.033, 0.006, 0.036, 0, 0.036)
            .build(0.3);

    private static final Mesh STOVE = new MeshBuilder()
            .shifted(0, 0, 0.013).box(Fixtures.STOVE_HALF, Fixtures.STOVE_HALF, 0.013, 4, ENAMEL)
            .shifted(-0.004, 0, 0.026).lathe(32, FixtureMeshes::hotplate, 0.054, 0, 0.054, 0.004, 0.046, 0.0042, 0.038,
                    0.0042, 0.030, 0.0042, 0.022, 0.0042, 0.012, 0.0042, 0, 0.0042)
            .shifted(0.066, 0.050, 0.024).lathe(12, STEEL, 0.008, 0, 0.008, 0.012, 0, 0.013).build(0.15);

    private FixtureMeshes() {}

    static List<Placed> of(double drawer) {
        return List.of(Placed.turned(CABINET, Fixtures.CABINET, 0),
                Placed.turned(DRAWER, Fixtures.CABINET.plus(0, Y + 0.004 + drawer, 0), 0),
                Placed.turned(STOVE, Fixtures.STOVE, 0));
    }

    private static Vec3 darkWood(Vec3 point, Vec3 normal) {
        double grain = Noise.rough(point.x() * 20 + 3, (point.z() + point.y()) * 120);
        return new Vec3(0.30, 0.19, 0.12).times(0.75 + 0.5 * grain);
    }

    private static Vec3 lightWood(Vec3 point, Vec3 normal) {
        double grain = Noise.rough(point.x() * 20 + 9, (point.z() + point.y()) * 120);
        return new Vec3(0.50, 0.34, 0.20).times(0.75 + 0.5 * grain);
    }

    private static Vec3 hotplate(Vec3 point, Vec3 normal) {
        double radius = Math.sqrt(point.x() * point.x() + point.y() * point.y());
        double tone = (int) (radius / 0.008) % 2 == 0 ? 0.13 : 0.22;
        return new Vec3(tone, tone, tone * 1.05);
    }
}
