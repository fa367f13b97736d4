package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A frame with what lies over it, at the very size at which it stands on the screen. Scaling an image while it
 * is drawn is by far the dearest thing that drawing in software does; copying one is next to free. For the FX thread.
 */
final class FrameRaster {

    /** What an image holds for. */
    private record Look(RgbImage frame, Viewport viewport, int side, FrameOverlay overlay) {

        boolean isSame(Look other) {
            return other != null && frame == other.frame && isInPlace(other) && overlay.isSame(other.overlay);
        }

        /** Whether the patches are where they were. */
        boolean isInPlace(Look other) {
            return other != null && side == other.side && viewport.equals(other.viewport);
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
    private PatchEdges edges;
    private PatternInk ink;

    FrameRaster(FrameScaler scaler) {
        this.scaler = scaler;
    }

    /**
     * The image.
     *
     * @param frame the frame
     * @param viewport the part of it that fills the square
     * @param side of the square in pixels of the screen, at least 1
     * @param overlay what lies over it
     */
    Image of(RgbImage frame, Viewport viewport, int side, FrameOverlay overlay) {
        Look look = new Look(frame, viewport, side, overlay);
        if (!look.isSame(painted)) {
            if (painted == null || painted.side() != side) {
                front = Page.of(side);
                back = Page.of(side);
            }
            if (!look.isInPlace(painted)) {
                edges = PatchEdges.of(viewport, side);
                ink = new PatternInk(edges.patch());
            }
            painted = look;
            paint(look);
            back.buffer().updateBuffer(whole -> null);
            Page done = back;
            back = front;
            front = done;
        }
        return front.image();
    }

    private void paint(Look look) {
        int side = look.side();
        FrameOverlay overlay = look.overlay();
        System.arraycopy(scaler.scaled(look.frame(), look.viewport(), side), 0, back.pixels(), 0, side * side);
        int weight = (int) Math.round(overlay.opacity() * Resampling.ONE);
        overlay.map().ifPresent(scores -> blend(scores, edges, weight));
        SetRaster sets = new SetRaster(back.pixels(), edges, ink);
        overlay.sets().forEach(drawn -> sets.paint(drawn.set(), drawn.style(), overlay.opacity()));
    }

    /** Lays one colour over each patch that has a value. */
    private void blend(ScaledMap map, PatchEdges edges, int weight) {
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            int colour = map.argb(token);
            if (colour >>> 24 == 0) {
                continue;
            }
            int column = PatchGrid.column(token);
            int row = PatchGrid.row(token);
            int from = edges.inside(edges.columns()[column]);
            int to = edges.inside(edges.columns()[column + 1]);
            int last = edges.inside(edges.rows()[row + 1]);
            for (int y = edges.inside(edges.rows()[row]); y < last; y++) {
                Blending.tint(back.pixels(), y * edges.side() + from, y * edges.side() + to, colour, weight);
            }
        }
    }
}
