package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.samples.world.Vec3;
import java.util.Arrays;

/**
 * Soft shadows on the plane of the table: what throws them is projected along the light and blurred. What stands on the table asks
 * for the shadow of what hangs above it by projecting its own points in the same way.
 */
final class ShadowMap {

    static final int COLUMNS = 272;
    static final int ROWS = 240;

    /** Index of a cell that is never in shadow. */
    static final int NONE = 0;

    private static final double CELL = 0.004;
    private static final double LEAST_Y = -COLUMNS * CELL / 2;
    private static final double LEAST_X = -0.56;

    private final float[] cover = new float[COLUMNS * ROWS];
    private final float[] row = new float[Math.max(COLUMNS, ROWS)];
    private final double slopeX;
    private final double slopeY;
    private final int blur;
    private int left;
    private int right;
    private int top;
    private int bottom;

    /**
     * An empty map.
     *
     * @param light direction to the lamp
     * @param blur cells by which a border is softened to either side
     */
    ShadowMap(Vec3 light, int blur) {
        this.slopeX = light.x() / light.z();
        this.slopeY = light.y() / light.z();
        this.blur = blur;
        forget();
    }

    /** The cell that a point's shadow falls into. */
    int cell(double x, double y, double z) {
        int column = (int) Math.floor((y - slopeY * z - LEAST_Y) / CELL);
        int line = (int) Math.floor((x - slopeX * z - LEAST_X) / CELL);
        return column < 1 || line < 1 || column >= COLUMNS - 1 || line >= ROWS - 1 ? NONE : line * COLUMNS + column;
    }

    /** Share of the lamp that is covered, 0..1. */
    float at(int cell) {
        return cover[cell];
    }

    /** Whether anything throws a shadow. */
    boolean empty() {
        return left > right;
    }

    void clear() {
        if (!empty()) {
            for (int line = top; line <= bottom; line++) {
                Arrays.fill(cover, line * COLUMNS + left, line * COLUMNS + right + 1, 0);
            }
        }
        forget();
    }

    private void forget() {
        left = COLUMNS;
        right = -1;
        top = ROWS;
        bottom = -1;
    }

    /** Adds a triangle of the world. */
    void add(float[] world, int a, int b, int c) {
        double ax = column(world, a);
        double ay = line(world, a);
        double bx = column(world, b);
        double by = line(world, b);
        double cx = column(world, c);
        double cy = line(world, c);
        int x0 = Math.max(1 + 2 * blur, (int) Math.ceil(Math.min(ax, Math.min(bx, cx)) - 0.5));
        int x1 = Math.min(COLUMNS - 2 - 2 * blur, (int) Math.floor(Math.max(ax, Math.max(bx, cx)) - 0.5));
        int y0 = Math.max(1 + 2 * blur, (int) Math.ceil(Math.min(ay, Math.min(by, cy)) - 0.5));
        int y1 = Math.min(ROWS - 2 - 2 * blur, (int) Math.floor(Math.max(ay, Math.max(by, cy)) - 0.5));
        double area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (x0 > x1 || y0 > y1 || area == 0) {
            return;
        }
        double sign = area > 0 ? 1 : -1;
        for (int y = y0; y <= y1; y++) {
            double py = y + 0.5;
            for (int x = x0; x <= x1; x++) {
                double px = x + 0.5;
                if (sign * ((bx - ax) * (py - ay) - (by - ay) * (px - ax)) >= 0
                        && sign * ((cx - bx) * (py - by) - (cy - by) * (px - bx)) >= 0
                        && sign * ((ax - cx) * (py - cy) - (ay - cy) * (px - cx)) >= 0) {
                    cover[y * COLUMNS + x] = 1;
                }
            }
        }
        left = Math.min(left, x0);
        right = Math.max(right, x1);
        top = Math.min(top, y0);
        bottom = Math.max(bottom, y1);
    }

    /** Softens the borders; once, after the last triangle. */
    void soften() {
        if (empty() || blur == 0) {
            return;
        }
        left = Math.max(1, left - 2 * blur);
        right = Math.min(COLUMNS - 2, right + 2 * blur);
        top = Math.max(1, top - 2 * blur);
        bottom = Math.min(ROWS - 2, bottom + 2 * blur);
        for (int pass = 0; pass < 2; pass++) {
            for (int line = top; line <= bottom; line++) {
                smear(line * COLUMNS + left, 1, right - left + 1);
            }
            for (int column = left; column <= right; column++) {
                smear(top * COLUMNS + column, COLUMNS, bottom - top + 1);
            }
        }
    }

    /** A running mean along a line of cells; beyond its ends there is light. */
    private void smear(int start, int stride, int length) {
        for (int i = 0; i < length; i++) {
            row[i] = cover[start + i * stride];
        }
        float share = 1f / (2 * blur + 1);
        // Covers are multiples of a share: whole numbers keep the running sum exact enough to end at 0.
        double sum = 0;
        for (int i = 0; i < Math.min(blur, length); i++) {
            sum += row[i];
        }
        for (int i = 0; i < length; i++) {
            if (i + blur < length) {
                sum += row[i + blur];
            }
            if (i - blur - 1 >= 0) {
                sum -= row[i - blur - 1];
            }
            float mean = (float) (sum * share);
            cover[start + i * stride] = mean < 1e-4f ? 0 : mean;
        }
    }

    private double column(float[] world, int vertex) {
        return (world[3 * vertex + 1] - slopeY * world[3 * vertex + 2] - LEAST_Y) / CELL;
    }

    private double line(float[] world, int vertex) {
        return (world[3 * vertex] - slopeX * world[3 * vertex + 2] - LEAST_X) / CELL;
    }
}
