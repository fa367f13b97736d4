package dev.vlaworkbench.ui.render;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.ui.chart.ChartPage;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a picture of the window is drawn.
 *
 * @param theme light or dark
 * @param overlay {@code frame}, {@code token sets} or the name of a score map
 * @param charts which tab of charts
 * @param width pixels
 * @param height pixels
 * @param patch the visual token that is locked; empty for none
 * @param words words of the instruction whose attention lies over the frame; none to leave the overlay as it is
 * @param difference whether the dense lane is subtracted from the focused one
 */
public record PictureLook(ThemeChoice theme, String overlay, ChartPage charts, int width, int height, OptionalInt patch,
        List<String> words, boolean difference) {

    /** The least width at which nothing is clipped. */
    public static final int LEAST_WIDTH = 1200;

    /** The least height at which nothing is clipped. */
    public static final int LEAST_HEIGHT = 760;

    private static final int LARGEST = 8192;

    /**
     * Checks the size and the patch.
     *
     * @throws UserException when the picture is too small to read or too large to paint, or there is no such patch
     */
    public PictureLook {
        words = List.copyOf(words);
        if (patch.isPresent() && (patch.getAsInt() < 0 || patch.getAsInt() >= PatchGrid.TOKENS)) {
            throw new UserException("There is no patch " + patch.getAsInt() + "; patches are numbered 0 to "
                    + (PatchGrid.TOKENS - 1) + ", row by row from the top left.");
        }
        if (width < LEAST_WIDTH || height < LEAST_HEIGHT || width > LARGEST || height > LARGEST) {
            throw new UserException("A picture of " + width + " x " + height
                    + " pixels cannot be drawn; choose a width of "
                    + LEAST_WIDTH + " to " + LARGEST + " and a height of " + LEAST_HEIGHT + " to " + LARGEST + ".");
        }
    }

    /** With no patch locked and no word chosen. */
    public PictureLook(ThemeChoice theme, String overlay, ChartPage charts, int width, int height) {
        this(theme, overlay, charts, width, height, OptionalInt.empty(), List.of(), false);
    }

    /** Whether attention is looked at, so that a step whose pass captured none is computed once more. */
    boolean looksAtAttention() {
        return patch.isPresent() || !words.isEmpty();
    }
}
