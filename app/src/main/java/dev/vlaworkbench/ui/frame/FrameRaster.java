package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import java.nio.IntBuffer;
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

    /** What an image holds for. */
    private record Look(RgbImage frame, Viewport viewport, int side, ScaledMap map, int opacity) {

        boolean isSame(Look other) {
            return other != null && frame == other.frame && map == other.map && opacity == other.opacity
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

    private final FrameScaler scaler;
    /** Two in turn: the last picture may still be on its way to the screen while the next one is made. */
    private Page front;
    private Page back;
    private Look painted;

    FrameRaster(FrameScaler scaler) {
        this.scaler = scaler;
    }

    /**
     * The image.
     *
     * @param frame the frame
     * @param viewport the part of it that fills the square
     * @param side of the square in pixels of the screen, at least 1
     * @param map what lies over it
     * @param opacity of the map, 0..1
     */
    Image of(RgbImage frame, Viewport viewport, int side, Optional<ScaledMap> map, double opacity) {
        Look look = new Look(frame, viewport, side, map.orElse(null),
                map.isPresent() ? (int) Math.round(Math.clamp(opacity, 0, 1) * Resampling.ONE) : 0);
        if (!look.isSame(painted)) {
            if (painted == null || painted.side() != side) {
                front = Page.of(side);
                back = Page.of(side);
            }
            painted = look;
            System.arraycopy(scaler.scaled(frame, viewport, side), 0, back.pixels(), 0, side * side);
            map.ifPresent(scores -> blend(scores, look));
            back.buffer().updateBuffer(whole -> null);
            Page done = back;
            back = front;
            front = done;
        }
        return front.image();
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
                Blending.tint(back.pixels(), y * side + left[column], y * side + left[column + 1], colour,
                        look.opacity());
            }
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
