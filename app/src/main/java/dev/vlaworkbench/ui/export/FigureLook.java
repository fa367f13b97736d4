package dev.vlaworkbench.ui.export;

import dev.vlaworkbench.UserException;

/**
 * How a figure is drawn for a file.
 *
 * @param dark whether on a dark ground; papers want light
 * @param widthMillimetres width on paper
 * @param heightMillimetres height on paper
 * @param fontPoints size of its text in points
 * @param dotsPerInch resolution where it is made of pixels
 */
public record FigureLook(boolean dark, double widthMillimetres, double heightMillimetres, double fontPoints,
        int dotsPerInch) {

    /** As wide as one column of a two-column paper. */
    public static final FigureLook ONE_COLUMN = new FigureLook(false, 84, 52, 7, 300);

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final int LARGEST_PIXELS = 12_000;

    /**
     * Checks the size.
     *
     * @throws UserException when nothing readable, or nothing that fits into memory, can be drawn so
     */
    public FigureLook {
        require(widthMillimetres >= 30 && widthMillimetres <= 600, "width", widthMillimetres + " mm", "30 to 600 mm");
        require(heightMillimetres >= 20 && heightMillimetres <= 600, "height", heightMillimetres + " mm",
                "20 to 600 mm");
        require(fontPoints >= 4 && fontPoints <= 24, "font size", fontPoints + " pt", "4 to 24 pt");
        require(dotsPerInch >= 50 && dotsPerInch <= 1200
                && Math.max(widthMillimetres, heightMillimetres) / 25.4 * dotsPerInch <= LARGEST_PIXELS,
                "resolution", dotsPerInch + " dpi", "50 to 1200 dpi and at most " + LARGEST_PIXELS + " pixels a side");
    }

    private static void require(boolean fits, String what, String found, String range) {
        if (!fits) {
            throw new UserException("A figure cannot have a " + what + " of " + found + "; choose " + range + ".");
        }
    }

    /** Width in points, the unit in which figures are laid out. */
    public double width() {
        return widthMillimetres * POINTS_PER_MILLIMETRE;
    }

    /** Height in points. */
    public double height() {
        return heightMillimetres * POINTS_PER_MILLIMETRE;
    }

    /** Pixels of one point. */
    public double scale() {
        return dotsPerInch / 72.0;
    }
}
