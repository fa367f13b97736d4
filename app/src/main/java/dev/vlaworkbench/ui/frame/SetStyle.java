package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.ui.theme.Palette;
import javafx.scene.canvas.GraphicsContext;
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

    /** A patch's pattern. */
    public enum Pattern {
        /** None. */
        PLAIN {
            @Override
            void trace(GraphicsContext graphics, double x, double y, double width, double height) {
                // The fill alone tells.
            }
        },
        /** Diagonal lines that run on from patch to patch. */
        HATCHED {
            @Override
            void trace(GraphicsContext graphics, double x, double y, double width, double height) {
                double spacing = Math.max(4, width / 2);
                for (double sum = Math.ceil((x + y) / spacing) * spacing; sum < x + y + width
                        + height; sum += spacing) {
                    double left = Math.max(x, sum - (y + height));
                    double right = Math.min(x + width, sum - y);
                    graphics.moveTo(left, sum - left);
                    graphics.lineTo(right, sum - right);
                }
            }
        },
        /** A dot in the middle. */
        DOTTED {
            @Override
            void trace(GraphicsContext graphics, double x, double y, double width, double height) {
                double radius = Math.max(2, width / 7) / 2;
                graphics.moveTo(x + width / 2 + radius, y + height / 2);
                graphics.arc(x + width / 2, y + height / 2, radius, radius, 0, 360);
                graphics.closePath();
            }

            @Override
            void end(GraphicsContext graphics) {
                graphics.fill();
            }
        },
        /** Two diagonals. */
        CROSSED {
            @Override
            void trace(GraphicsContext graphics, double x, double y, double width, double height) {
                graphics.moveTo(x + width / 4, y + height / 4);
                graphics.lineTo(x + width * 3 / 4, y + height * 3 / 4);
                graphics.moveTo(x + width / 4, y + height * 3 / 4);
                graphics.lineTo(x + width * 3 / 4, y + height / 4);
            }
        };

        /** Begins a path that patches of this width are traced into: one path for all of them costs a fraction of many. */
        void begin(GraphicsContext graphics, Color colour, double width) {
            graphics.setStroke(colour);
            graphics.setFill(colour);
            graphics.setLineWidth(Math.max(0.7, width / 26));
            graphics.beginPath();
        }

        /** Adds one patch to the path. */
        abstract void trace(GraphicsContext graphics, double x, double y, double width, double height);

        /** Paints what was traced. */
        void end(GraphicsContext graphics) {
            graphics.stroke();
        }

        /** Paints one patch. */
        void paint(GraphicsContext graphics, Color colour, double x, double y, double width, double height) {
            begin(graphics, colour, width);
            trace(graphics, x, y, width, height);
            end(graphics);
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
