package dev.vlaworkbench.ui.render;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.ui.chart.ChartPage;
import dev.vlaworkbench.ui.theme.ThemeChoice;

/**
 * How a picture of the window is drawn.
 *
 * @param theme light or dark
 * @param overlay {@code frame}, {@code token sets} or the name of a score map
 * @param charts which tab of charts
 * @param width pixels
 * @param height pixels
 */
public record PictureLook(ThemeChoice theme, String overlay, ChartPage charts, int width, int height) {

    /** The least width at which nothing is clipped. */
    public static final int LEAST_WIDTH = 1200;

    /** The least height at which nothing is clipped. */
    public static final int LEAST_HEIGHT = 760;

    private static final int LARGEST = 8192;

    /**
     * Checks the size.
     *
     * @throws UserException when it is too small to read or too large to paint
     */
    public PictureLook {
        if (width < LEAST_WIDTH || height < LEAST_HEIGHT || width > LARGEST || height > LARGEST) {
            throw new UserException("A picture of " + width + " x " + height
                    + " pixels cannot be drawn; choose a width of "
                    + LEAST_WIDTH + " to " + LARGEST + " and a height of " + LEAST_HEIGHT + " to " + LARGEST + ".");
        }
    }
}
