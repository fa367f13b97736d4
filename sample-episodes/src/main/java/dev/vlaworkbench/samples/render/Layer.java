package dev.vlaworkbench.samples.render;

import java.util.Arrays;

/**
 * A picture in the making: colour and depth of each sample. A colour is packed as blue in the lowest byte, green, red, and above
 * them the share of it that is due to the lamp and missing in shadow.
 */
final class Layer {

    final int side;
    final int[] colour;

    /** 1 over the distance along the camera's axis; greater is nearer, 0 is nothing. */
    final float[] nearness;

    private int left;
    private int right;
    private int top;
    private int bottom;

    Layer(int side) {
        this.side = side;
        this.colour = new int[side * side];
        this.nearness = new float[side * side];
        forget();
    }

    void copy(Layer other) {
        System.arraycopy(other.colour, 0, colour, 0, colour.length);
        System.arraycopy(other.nearness, 0, nearness, 0, nearness.length);
        forget();
    }

    /** Takes away what was drawn. */
    void clear() {
        for (int y = top; y <= bottom; y++) {
            Arrays.fill(nearness, y * side + left, y * side + right + 1, 0);
        }
        forget();
    }

    private void forget() {
        left = side;
        right = -1;
        top = side;
        bottom = -1;
    }

    int left() {
        return left;
    }

    int right() {
        return right;
    }

    int top() {
        return top;
    }

    int bottom() {
        return bottom;
    }

    /** Draws one triangle; x, y, nearness of its corners, then red, green, blue 0..255 and lamp's share 0..255 of each. */
    void draw(float[] v, int a, int b, int c) {
        int size = Shader.STRIDE;
        float ax = v[a * size];
        float ay = v[a * size + 1];
        float bx = v[b * size];
        float by = v[b * size + 1];
        float cx = v[c * size];
        float cy = v[c * size + 1];
        float area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        int x0 = Math.max(0, (int) Math.ceil(Math.min(ax, Math.min(bx, cx)) - 0.5f));
        int x1 = Math.min(side - 1, (int) Math.floor(Math.max(ax, Math.max(bx, cx)) - 0.5f));
        int y0 = Math.max(0, (int) Math.ceil(Math.min(ay, Math.min(by, cy)) - 0.5f));
        int y1 = Math.min(side - 1, (int) Math.floor(Math.max(ay, Math.max(by, cy)) - 0.5f));
        if (x0 > x1 || y0 > y1 || area == 0) {
            return;
        }
        float inverse = 1 / area;
        // Weights of corners b and c as linear functions of the place.
        float bdx = (cy - ay) * inverse;
        float bdy = -(cx - ax) * inverse;
        float cdx = -(by - ay) * inverse;
        float cdy = (bx - ax) * inverse;
        for (int y = y0; y <= y1; y++) {
            float py = y + 0.5f - ay;
            for (int x = x0; x <= x1; x++) {
                float px = x + 0.5f - ax;
                float wb = px * bdx + py * bdy;
                float wc = px * cdx + py * cdy;
                float wa = 1 - wb - wc;
                if (wa < -1e-5f || wb < -1e-5f || wc < -1e-5f) {
                    continue;
                }
                float near = wa * v[a * size + 2] + wb * v[b * size + 2] + wc * v[c * size + 2];
                int at = y * side + x;
                if (near > nearness[at]) {
                    nearness[at] = near;
                    colour[at] = level(wa * v[a * size + 3] + wb * v[b * size + 3] + wc * v[c * size + 3]) << 16
                            | level(wa * v[a * size + 4] + wb * v[b * size + 4] + wc * v[c * size + 4]) << 8
                            | level(wa * v[a * size + 5] + wb * v[b * size + 5] + wc * v[c * size + 5])
                            | level(wa * v[a * size + 6] + wb * v[b * size + 6] + wc * v[c * size + 6]) << 24;
                }
            }
        }
        left = Math.min(left, x0);
        right = Math.max(right, x1);
        top = Math.min(top, y0);
        bottom = Math.max(bottom, y1);
    }

    private static int level(float value) {
        return value <= 0 ? 0 : value >= 255 ? 255 : (int) (value + 0.5f);
    }
}
