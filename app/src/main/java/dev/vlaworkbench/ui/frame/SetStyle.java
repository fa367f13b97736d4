package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.ui.theme.Palette;
import javafx.scene.paint.Color;

/**
 * How a role is drawn: important plain purple, reused green and hatched, static dotted outline, dropped dark and crossed out,
 * so that each reads without colour.
 *
 * @param fill colour of the patches
 * @param line colour of pattern, outline and name
 * @param fillShare share of the overlay's opacity that the fill takes
 * @param pattern drawn into each patch
 */
public record SetStyle(Color fill, Color line, double fillShare, Pattern pattern) {

    /** A patch's pattern, told by how far each point is from its ink. */
    public enum Pattern {
        /** None: the fill alone tells. */
        PLAIN {
            @Override
            double distance(double x, double y, double diagonal, double patch) {
                return Double.POSITIVE_INFINITY;
            }
        },
        /** Diagonal lines that run on from patch to patch. */
        HATCHED {
            @Override
            double distance(double x, double y, double diagonal, double patch) {
                double lines = diagonal / period(patch);
                return Math.abs(lines - Math.rint(lines)) * period(patch) / Math.sqrt(2) - line(patch) / 2;
            }

            @Override
            int period(double patch) {
                return (int) Math.max(4, Math.round(patch / 2));
            }
        },
        /** A dot in the middle. */
        DOTTED {
            @Override
            double distance(double x, double y, double diagonal, double patch) {
                return Math.hypot(x, y) - Math.max(2, patch / 7) / 2;
            }
        },
        /** Two diagonals, half as long as the patch's. */
        CROSSED {
            @Override
            double distance(double x, double y, double diagonal, double patch) {
                double along = Math.max(Math.abs(x), Math.abs(y)) - patch / 4;
                double across = Math.abs(Math.abs(x) - Math.abs(y)) / Math.sqrt(2) - line(patch) / 2;
                return Math.max(along, across);
            }
        };

        /**
         * How far a point is from the ink, in pixels; negative inside it.
         *
         * @param x from the patch's middle to the right
         * @param y from the patch's middle down
         * @param diagonal sum of the point's coordinates in the picture, up to a multiple of {@link #period}
         * @param patch the patch's side
         */
        abstract double distance(double x, double y, double diagonal, double patch);

        /** After how many pixels along either axis it repeats, where it runs on from patch to patch; otherwise 0. */
        int period(double patch) {
            return 0;
        }

        private static double line(double patch) {
            return Math.max(1, patch / 26);
        }
    }

    private static final Color IMPORTANT = Color.web("#9b6bff");
    private static final Color REUSED = Color.web("#17a673");
    private static final Color REUSED_LINE = Color.web("#57e0b0");
    private static final Color DROPPED_LINE = Color.web("#ff8d7d");
    private static final Color STATIC_LINE = Color.web("#e3e7ec");
    private static final Color OTHER = Color.web("#f2b155");

    /**
     * The style of a role over a frame. The frame's brightness does not follow the theme, so neither do these colours.
     *
     * @param role what a set means
     * @param palette the theme, whose darkness sets how strong fills are
     */
    public static SetStyle of(TokenSet.Role role, Palette palette) {
        double share = palette.dark() ? 0.8 : 0.85;
        return switch (role) {
            case IMPORTANT -> new SetStyle(IMPORTANT, Color.web("#c3a5ff"), share, Pattern.PLAIN);
            case REUSED -> new SetStyle(REUSED, REUSED_LINE, share, Pattern.HATCHED);
            case STATIC -> new SetStyle(Color.TRANSPARENT, STATIC_LINE, 0, Pattern.DOTTED);
            case DROPPED -> new SetStyle(Color.BLACK, DROPPED_LINE, share, Pattern.CROSSED);
            case OTHER -> new SetStyle(OTHER, OTHER, share / 2, Pattern.DOTTED);
        };
    }
}
