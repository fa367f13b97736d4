package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A frame, under a score map where there is one, at the very size at which it stands on the screen. Scaling an image while it
 * is drawn is by far the dearest thing that drawing in software does; copying one is next to free. For the FX thread.
 */
final class FrameRaster {

    private static final int RED_AND_BLUE = 0x00FF00FF;
    private static final int GREEN = 0x0000FF00;
    private static final int OPAQUE = 0xFF000000;
    /** Pixels that are larger than a few points are what a person zoomed in for. */
    private static final double PIXELS_SHOW = 4;

    /** What an image holds for. */
    private record Look(FramePixels frame, Viewport viewport, int side, ScaledMap map, int opacity) {

        boolean isSame(Look other) {
            return other != null && frame == other.frame && map == other.map && opacity == other.opacity
                    && side == other.side && viewport.equals(other.viewport);
        }

        boolean isScaledAs(Look other) {
            return other != null && frame.width() == other.frame.width() && frame.height() == other.frame.height()
                    && side == other.side && viewport.equals(other.viewport);
        }
    }

    /** An image over pixels that are written in place. */
    private record Page(int[] pixels, PixelBuffer<IntBuffer> buffer, Image image) {

        static Page of(int side) {
            int[] pixels = new int[side * side];
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(side, side, IntBuffer.wrap(pixels),
                    PixelFormat.getIntArgbPreInstance());
            return new Page(pixels, buffer, new WritableImage(buffer));
        }
    }

    /** Two in turn: the last picture may still be on its way to the screen while the next one is made. */
    private Page front;
    private Page back;
    private Look painted;
    private Resampling columns;
    private Resampling rows;
    private int[] upper;
    private int[] lower;

    /**
     * The image.
     *
     * @param frame the frame
     * @param viewport the part of it that fills the square
     * @param side of the square in pixels of the screen, at least 1
     * @param map what lies over it
     * @param opacity of the map, 0..1
     */
    Image of(FramePixels frame, Viewport viewport, int side, Optional<ScaledMap> map, double opacity) {
        Look look = new Look(frame, viewport, side, map.orElse(null),
                map.isPresent() ? (int) Math.round(Math.clamp(opacity, 0, 1) * Resampling.ONE) : 0);
        if (!look.isSame(painted)) {
            prepare(look);
            painted = look;
            scale(frame, back.pixels());
            map.ifPresent(scores -> blend(scores, look));
            back.buffer().updateBuffer(whole -> null);
            Page done = back;
            back = front;
            front = done;
        }
        return front.image();
    }

    private void prepare(Look look) {
        int side = look.side();
        if (painted == null || painted.side() != side) {
            front = Page.of(side);
            back = Page.of(side);
            upper = new int[side];
            lower = new int[side];
        }
        if (!look.isScaledAs(painted)) {
            Viewport part = look.viewport();
            boolean smooth = part.zoom() < PIXELS_SHOW;
            columns = Resampling.of(look.frame().width(), part.left(), part.zoom(), side, smooth);
            rows = Resampling.of(look.frame().height(), part.top(), part.zoom(), side, smooth);
        }
    }

    private void scale(FramePixels frame, int[] pixels) {
        int side = upper.length;
        int inUpper = -1;
        int inLower = -1;
        for (int y = 0; y < side; y++) {
            int first = rows.first()[y];
            int second = rows.second()[y];
            if (inLower == first) {
                int[] spare = upper;
                upper = lower;
                lower = spare;
                inLower = inUpper;
                inUpper = first;
            }
            if (inUpper != first) {
                stretch(frame, first, upper);
                inUpper = first;
            }
            int weight = rows.weight()[y];
            if (weight == 0) {
                System.arraycopy(upper, 0, pixels, y * side, side);
                continue;
            }
            if (inLower != second) {
                stretch(frame, second, lower);
                inLower = second;
            }
            mix(upper, lower, weight, pixels, y * side);
        }
    }

    /** One row of the frame at the square's width. */
    private void stretch(FramePixels frame, int row, int[] into) {
        int[] source = frame.argb();
        int start = row * frame.width();
        int[] first = columns.first();
        int[] second = columns.second();
        int[] weight = columns.weight();
        for (int x = 0; x < into.length; x++) {
            into[x] = mix(source[start + first[x]], source[start + second[x]], weight[x]);
        }
    }

    private static void mix(int[] one, int[] other, int weight, int[] into, int start) {
        for (int x = 0; x < one.length; x++) {
            into[start + x] = mix(one[x], other[x], weight);
        }
    }

    /** Two channels at a time; opaque. */
    private static int mix(int one, int other, int weight) {
        int rest = Resampling.ONE - weight;
        int redAndBlue = (one & RED_AND_BLUE) * rest + (other & RED_AND_BLUE) * weight >>> 8 & RED_AND_BLUE;
        int green = (one & GREEN) * rest + (other & GREEN) * weight >>> 8 & GREEN;
        return OPAQUE | redAndBlue | green;
    }

    /** Lays one colour over each patch that has a value. */
    private void blend(ScaledMap map, Look look) {
        int side = look.side();
        int[] left = borders(look.viewport()::x, side);
        int[] top = borders(look.viewport()::y, side);
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            int colour = map.argb(token);
            if (colour >>> 24 == 0) {
                continue;
            }
            int column = PatchGrid.column(token);
            int row = PatchGrid.row(token);
            for (int y = top[row]; y < top[row + 1]; y++) {
                tint(back.pixels(), y * side + left[column], y * side + left[column + 1], colour, look.opacity());
            }
        }
    }

    private static void tint(int[] pixels, int from, int to, int colour, int weight) {
        if (weight == Resampling.ONE) {
            Arrays.fill(pixels, from, to, OPAQUE | colour);
            return;
        }
        for (int pixel = from; pixel < to; pixel++) {
            pixels[pixel] = mix(pixels[pixel], colour, weight);
        }
    }

    /** Where the patches of one axis begin and end, inside the square. */
    private static int[] borders(DoubleUnaryOperator place, int side) {
        int[] borders = new int[PatchGrid.SIDE + 1];
        for (int line = 0; line < borders.length; line++) {
            double at = place.applyAsDouble((double) line / PatchGrid.SIDE) * side;
            borders[line] = (int) Math.clamp(Math.round(at), 0, side);
        }
        return borders;
    }
}
