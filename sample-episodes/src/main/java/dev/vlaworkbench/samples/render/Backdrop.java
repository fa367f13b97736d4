package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.samples.world.Vec3;

/** Draws table and wall, and knows which shadow cell each of their samples looks up. */
final class Backdrop {

    /** The wall stands here. */
    private static final double WALL_X = -0.66;

    private Backdrop() {}

    /** Fills a layer and its shadow cells; the colours are alike in each block of two by two samples. */
    static void draw(Look look, Layer layer, ShadowMap map, int[] cells) {
        int pixels = layer.side / 2;
        for (int row = 0; row < pixels; row++) {
            for (int column = 0; column < pixels; column++) {
                Vec3 ray = AgentCamera.through(2 * (column + 0.5) / pixels - 1, 1 - 2 * (row + 0.5) / pixels);
                double toWall = (WALL_X - AgentCamera.POSITION.x()) / ray.x();
                double toTable = -AgentCamera.POSITION.z() / ray.z();
                boolean table = ray.z() < 0 && toTable < toWall;
                double distance = table ? toTable : toWall;
                Vec3 point = AgentCamera.POSITION.plus(ray.times(distance));
                int packed = table ? table(look, point) : wall(look, point);
                for (int i = 0; i < 4; i++) {
                    int at = (2 * row + i / 2) * layer.side + 2 * column + i % 2;
                    layer.colour[at] = packed;
                    layer.nearness[at] = (float) (1 / distance);
                    cells[at] = map.cell(point.x(), point.y(), point.z());
                }
            }
        }
    }

    private static int table(Look look, Vec3 point) {
        double across = point.y() / look.plank() + look.tableSeed() * 0.37;
        double plank = Math.floor(across);
        double shift = plank * 7.31 + look.tableSeed();
        double grain = Noise.at(point.y() * 90 + shift, point.x() * 3.1 + shift);
        double cloud = Noise.at(point.y() * 14 + shift + 50, point.x() * 2.2 + shift);
        double tone = 0.93 + 0.09 * (grain - 0.5) + 0.16 * (cloud - 0.5) + 0.05 * (Noise.at(plank * 3.7, 0.5) - 0.5);
        double seam = Math.abs(across - plank - 0.5) > 0.488 ? 0.90 : 1;
        double direct = look.direct() * look.light().z();
        return packed(look, look.table().times(tone * seam), direct, look.ambient());
    }

    private static int wall(Look look, Vec3 point) {
        double grain = Noise.at(point.y() * 11 + look.tableSeed(), point.z() * 11) - 0.5;
        // Darker where it meets the table.
        double corner = 0.80 + 0.20 * Math.min(1, point.z() / 0.12);
        Vec3 colour = look.wall().times((1 + 0.05 * grain) * corner);
        return packed(look, colour, 0.42 * look.direct(), look.ambient());
    }

    private static int packed(Look look, Vec3 albedo, double direct, double ambient) {
        double light = 255 * (direct + ambient);
        return level(255 * direct / (direct + ambient)) << 24 | level(albedo.x() * look.white().x() * light) << 16
                | level(albedo.y() * look.white().y() * light) << 8 | level(albedo.z() * look.white().z() * light);
    }

    private static int level(double value) {
        return (int) Math.clamp(value + 0.5, 0.0, 255.0);
    }
}
