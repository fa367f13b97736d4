package dev.vlaworkbench.samples.render;

import java.util.Arrays;

/**
 * A picture in the making: colour and depth of each sample. A colour is packed as blue in the lowest byte, green, red, and above
 * them the share of it that is due to the lamp and missing in shadow.
 */
final class Layer {

    /** A weight this far below 0, after others above, is no rounding: the line has left the triangle. */
    private static final float OUTSIDE = 0.01f;

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
        // In locals, since the compiler cannot know that what is drawn does not change them.
        float an = v[a * size + 2];
        float bn = v[b * size + 2];
        float cn = v[c * size + 2];
        for (int y = y0; y <= y1; y++) {
            float py = y + 0.5f - ay;
            boolean inside = false;
            for (int x = x0; x <= x1; x++) {
                float px = x + 0.5f - ax;
                float wb = px * bdx + py * bdy;
                float wc = px * cdx + py * cdy;
                float wa = 1 - wb - wc;
                if (wa < -1e-5f || wb < -1e-5f || wc < -1e-5f) {
                    if (inside && (wa < -OUTSIDE || wb < -OUTSIDE || wc < -OUTSIDE)) {
                        break;
                    }
                    continue;
                }
                inside = true;
                float near = wa * an + wb * bn + wc * cn;
                int at = y * side + x;
                if (near > nearness[at]) {
                    nearness[at] = near;
                    colour[at] = blend(v, a * size, b * size, c * size, wa, wb, wc);
                }
            }
        }
        left = Math.min(left, x0);
        right = Math.max(right, x1);
        top = Math.min(top, y0);
        bottom = Math.max(bottom, y1);
    }

    private static int blend(float[] v, int a, int b, int c, float wa, float wb, float wc) {
        return level(wa * v[a + 3] + wb * v[b + 3] + wc * v[c + 3]) << 16
                | level(wa * v[a + 4] + wb * v[b + 4] + wc * v[c + 4]) << 8
                | level(wa * v[a + 5] + wb * v[b + 5] + wc * v[c + 5])
                | level(wa * v[a + 6] + wb * v[b + 6] + wc * v[c + 6]) << 24;
    }

    private static int level(float value) {
        return value <= 0 ? 0 : value >= 255 ? 255 : (int) (value + 0.5f);
    }
}
