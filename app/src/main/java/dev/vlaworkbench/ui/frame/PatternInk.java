package dev.vlaworkbench.ui.frame;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * How much of each pixel of a patch a pattern covers. Patches of the same size share it, so that painting a pattern is mixing
 * colours and no geometry. For patches of one size on the screen, at one zoom; not safe for use by several threads.
 */
final class PatternInk {

    /** Patches that look alike. */
    private record Stamp(SetStyle.Pattern pattern, int width, int height, int phase) {}

    private final double patch;
    private final Map<Stamp, short[]> made = new HashMap<>();

    /**
     * The ink of patches of a size.
     *
     * @param patch their side in pixels, before it is rounded
     */
    PatternInk(double patch) {
        this.patch = patch;
    }

    /**
     * The cover of a patch's pixels.
     *
     * @param pattern what is drawn
     * @param left the patch's left edge
     * @param top its upper edge
     * @param width in pixels
     * @param height in pixels
     * @return 0 to {@link Resampling#ONE}, row by row; not to be changed
     */
    short[] cover(SetStyle.Pattern pattern, int left, int top, int width, int height) {
        int period = pattern.period(patch);
        int phase = period == 0 ? 0 : Math.floorMod(left + top, period);
        return made.computeIfAbsent(new Stamp(pattern, width, height, phase), this::make);
    }

    /** A patch with nothing but the pattern, for where one stands alone. */
    Image image(SetStyle.Pattern pattern, Color colour) {
        int side = (int) Math.max(1, Math.round(patch));
        short[] cover = cover(pattern, 0, 0, side, side);
        WritableImage image = new WritableImage(side, side);
        for (int at = 0; at < cover.length; at++) {
            image.getPixelWriter().setColor(at % side, at / side,
                    Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(),
                            colour.getOpacity() * cover[at] / Resampling.ONE));
        }
        return image;
    }

    private short[] make(Stamp stamp) {
        short[] cover = new short[stamp.width() * stamp.height()];
        for (int y = 0; y < stamp.height(); y++) {
            for (int x = 0; x < stamp.width(); x++) {
                double distance = stamp.pattern().distance(x + 0.5 - stamp.width() / 2.0,
                        y + 0.5 - stamp.height() / 2.0, x + y + 1 + stamp.phase(), patch);
                cover[y * stamp.width() + x] = (short) Math.round(Resampling.ONE * Math.clamp(0.5 - distance, 0, 1));
            }
        }
        return cover;
    }
}
