package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.samples.world.ObjectKind;
import dev.vlaworkbench.samples.world.Vec3;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The surface of each kind of thing; made once. */
final class ObjectMeshes {

    private static final int ROUND = 28;
    private static final Vec3 PAPER = new Vec3(0.93, 0.92, 0.88);

    private static final Map<ObjectKind, Mesh> MESHES = new EnumMap<>(ObjectKind.class);

    static {
        for (ObjectKind kind : ObjectKind.values()) {
            MESHES.put(kind, make(kind));
        }
    }

    private ObjectMeshes() {}

    static Mesh of(ObjectKind kind) {
        return MESHES.get(kind);
    }

    private static Mesh make(ObjectKind kind) {
        return switch (kind) {
            case BLACK_BOWL -> new MeshBuilder().lathe(ROUND, ObjectMeshes::glaze, 0, 0, 0.024, 0, 0.026, 0.003, 0.034,
                    0.011, 0.041, 0.022, 0.045, 0.034, 0.046, 0.040, 0.0435, 0.040, 0.041, 0.031, 0.036, 0.020, 0.029,
                    0.012, 0.020, 0.007, 0, 0.006).build(0.35);
            case PLATE -> new MeshBuilder().lathe(36, ObjectMeshes::china, 0, 0, 0.044, 0, 0.050, 0.004, 0.069, 0.012,
                    0.072, 0.014, 0.070, 0.0145, 0.067, 0.0135, 0.062, 0.012, 0.057, 0.0105, 0.052, 0.009, 0.048, 0.007,
                    0.030, 0.006, 0, 0.006).build(0.18);
            case RAMEKIN -> new MeshBuilder().lathe(36, ObjectMeshes::ribbed, 0, 0, 0.028, 0, 0.030, 0.003, 0.032,
                    0.029, 0.0335, 0.032, 0.033, 0.034, 0.031, 0.033, 0.029, 0.008, 0.025, 0.005, 0, 0.005).build(0.15);
            case RED_MUG -> mug(new Vec3(0.78, 0.12, 0.10));
            case WHITE_MUG -> mug(new Vec3(0.95, 0.95, 0.93));
            case YELLOW_MUG -> mug(new Vec3(0.95, 0.75, 0.12));
            case ALPHABET_SOUP -> can(kind, new Vec3(0.78, 0.10, 0.10), PAPER);
            case TOMATO_SAUCE -> can(kind, new Vec3(0.12, 0.42, 0.18), new Vec3(0.80, 0.16, 0.10));
            case KETCHUP -> bottle(kind, new Vec3(0.75, 0.06, 0.05), new Vec3(0.95, 0.95, 0.92), PAPER);
            case SALAD_DRESSING -> bottle(kind, new Vec3(0.62, 0.66, 0.20), new Vec3(0.14, 0.45, 0.16),
                    new Vec3(0.90, 0.85, 0.40));
            case MILK -> carton(kind, new Vec3(0.95, 0.96, 0.97), new Vec3(0.16, 0.36, 0.78));
            case ORANGE_JUICE -> carton(kind, new Vec3(0.98, 0.58, 0.10), new Vec3(0.97, 0.93, 0.85));
            case CREAM_CHEESE -> packet(kind, new Vec3(0.18, 0.38, 0.75), PAPER);
            case BUTTER -> packet(kind, new Vec3(0.96, 0.84, 0.30), new Vec3(0.80, 0.62, 0.10));
            case CHOCOLATE_PUDDING -> packet(kind, new Vec3(0.34, 0.18, 0.10), new Vec3(0.85, 0.70, 0.50));
            case COOKIE_BOX -> packet(kind, new Vec3(0.72, 0.14, 0.18), new Vec3(0.90, 0.76, 0.46));
            case RED_BLOCK -> block(kind, new Vec3(0.80, 0.14, 0.12));
            case BLUE_BLOCK -> block(kind, new Vec3(0.15, 0.30, 0.78));
            case GREEN_BLOCK -> block(kind, new Vec3(0.14, 0.56, 0.22));
            case BASKET -> basket(kind);
        };
    }

    private static Mesh mug(Vec3 colour) {
        Paint paint = (point, normal) -> point.z() > 0.058 ? colour.times(0.85) : colour;
        return new MeshBuilder().lathe(ROUND, paint, 0, 0, 0.027, 0, 0.030, 0.004, 0.031, 0.030, 0.031, 0.060, 0.0305,
                0.062, 0.0285, 0.061, 0.028, 0.030, 0.0275, 0.008, 0, 0.007)
                .shifted(0.044, 0, 0.032).box(0.0035, 0.004, 0.018, 1, paint)
                .shifted(0.037, 0, 0.047).box(0.009, 0.004, 0.0035, 1, paint)
                .shifted(0.037, 0, 0.017).box(0.009, 0.004, 0.0035, 1, paint).build(0.35);
    }

    private static Mesh can(ObjectKind kind, Vec3 colour, Vec3 band) {
        double r = kind.halfX();
        double h = kind.height();
        Vec3 metal = new Vec3(0.72, 0.73, 0.75);
        Paint paint = (point, normal) -> {
            double share = point.z() / h;
            return share < 0.06 || share > 0.93 ? metal : share > 0.36 && share < 0.66 ? band : colour;
        };
        return new MeshBuilder().lathe(ROUND, paint, 0, 0, r * 0.96, 0, r, h * 0.03, r, h * 0.07, r, h * 0.35, r,
                h * 0.37, r, h * 0.65, r, h * 0.67, r, h * 0.92, r, h * 0.94, r * 0.96, h, r * 0.90, h, r * 0.88,
                h - 0.003, 0, h - 0.003).build(0.3);
    }

    private static Mesh bottle(ObjectKind kind, Vec3 colour, Vec3 cap, Vec3 label) {
        double r = kind.halfX();
        double h = kind.height();
        Paint paint = (point, normal) -> {
            double share = point.z() / h;
            return share > 0.85 ? cap : share > 0.18 && share < 0.48 ? label : colour;
        };
        return new MeshBuilder().lathe(ROUND, paint, 0, 0, r * 0.94, 0, r, h * 0.04, r, h * 0.17, r, h * 0.19, r,
                h * 0.47, r, h * 0.49, r, h * 0.60, r * 0.86, h * 0.70, r * 0.52, h * 0.80, r * 0.48, h * 0.84,
                r * 0.56, h * 0.86, r * 0.54, h * 0.99, 0, h).build(0.4);
    }

    private static Mesh carton(ObjectKind kind, Vec3 colour, Vec3 band) {
        double h = kind.height();
        Paint paint = (point, normal) -> {
            double share = point.z() / h + 0.43;
            return share > 0.22 && share < 0.48 ? band : colour;
        };
        double body = h * 0.43;
        return new MeshBuilder().shifted(0, 0, body).box(kind.halfX(), kind.halfY(), body, 12, paint)
                .shifted(0, 0, h * 0.93)
                .box(kind.halfX(), 0.003, h * 0.07, 1, Paint.plain(colour.x(), colour.y(), colour.z()))
                .build(0.1);
    }

    private static Mesh packet(ObjectKind kind, Vec3 colour, Vec3 label) {
        double half = kind.height() / 2;
        Paint paint = (point, normal) -> Math.abs(point.x()) < kind.halfX() * 0.60
                && Math.abs(point.y()) < kind.halfY() * 0.55 && normal.z() > 0.5 ? label : colour;
        return new MeshBuilder().shifted(0, 0, half).box(kind.halfX(), kind.halfY(), half, 10, paint).build(0.1);
    }

    /** Painted wood: a darker frame along the edges of each face, grain between. */
    private static Mesh block(ObjectKind kind, Vec3 colour) {
        double half = kind.height() / 2;
        Paint paint = (point, normal) -> {
            double[] across = {Math.abs(point.x()), Math.abs(point.y()), Math.abs(point.z())};
            Arrays.sort(across);
            // The greatest of the three is the face's own height over the middle.
            double edge = across[1] / half;
            double grain = 0.94 + 0.12 * Noise.rough(500 * point.z() + 90 * point.y(), 60 * point.x() + 40 * point.y());
            return colour.times(edge > 0.80 ? 0.72 : grain);
        };
        return new MeshBuilder().shifted(0, 0, half).box(kind.halfX(), kind.halfY(), half, 12, paint).build(0.1);
    }

    private static Mesh basket(ObjectKind kind) {
        double half = kind.halfX();
        double wall = 0.005;
        double height = kind.height() / 2;
        return new MeshBuilder()
                .shifted(0, 0, 0.003).box(half, half, 0.003, 10, ObjectMeshes::wicker)
                .shifted(half - wall, 0, height).box(wall, half, height, 16, ObjectMeshes::wicker)
                .shifted(-half + wall, 0, height).box(wall, half, height, 16, ObjectMeshes::wicker)
                .shifted(0, half - wall, height).box(half, wall, height, 16, ObjectMeshes::wicker)
                .shifted(0, -half + wall, height).box(half, wall, height, 16, ObjectMeshes::wicker).build(0);
    }

    /** Woven strips. */
    private static Vec3 wicker(Vec3 point, Vec3 normal) {
        double along = Math.abs(normal.x()) > 0.5 ? point.y() : point.x();
        long column = (long) Math.floor(along / 0.022);
        long row = (long) Math.floor(point.z() / 0.0125 + 40);
        double tone = (column + row) % 2 == 0 ? 1 : 0.72;
        return new Vec3(0.60, 0.40, 0.22).times(tone);
    }

    /** Near black with pale veins. */
    private static Vec3 glaze(Vec3 point, Vec3 normal) {
        double angle = StrictMath.atan2(point.y(), point.x());
        double vein = Math.abs(Noise.rough(3.2 * angle + 40 * point.z(), 60 * point.z() + 2 * angle + 9) - 0.5);
        double pale = Math.max(0, 1 - vein * 20) * 0.35;
        double base = point.z() > 0.0385 ? 0.24 : 0.11;
        return new Vec3(base + pale, base + pale, base * 1.08 + pale);
    }

    /** White with a red rim. */
    private static Vec3 china(Vec3 point, Vec3 normal) {
        double radius = Math.sqrt(point.x() * point.x() + point.y() * point.y());
        return radius > 0.056 && radius < 0.0685 ? new Vec3(0.80, 0.28, 0.24) : new Vec3(0.86, 0.85, 0.82);
    }

    /** White with flutes. */
    private static Vec3 ribbed(Vec3 point, Vec3 normal) {
        double angle = StrictMath.atan2(point.y(), point.x());
        double flute = StrictMath.sin(18 * angle);
        double tone = point.z() > 0.004 && point.z() < 0.031 ? 0.84 + 0.10 * flute : 0.94;
        return new Vec3(tone, tone * 0.98, tone * 0.93);
    }
}
