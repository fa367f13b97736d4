package dev.vlaworkbench.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/**
 * Looks at every text of a picture: whether it stands out from what is behind it (WCAG 2.2, level AA), and whether it is whole,
 * or else can be read whole where the pointer rests.
 *
 * @param scene what was painted
 * @param image its picture, one pixel for one
 */
record Readability(Scene scene, WritableImage image) {

    private static final double USUAL = 4.5;
    private static final double LARGE = 3;
    private static final double LARGE_SIZE = 24;
    private static final double LARGE_BOLD_SIZE = 18.6;
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    /**
     * A text.
     *
     * @param text what stands there
     * @param faults what is wrong with it
     */
    record Finding(String text, List<String> faults) {}

    /** Every text that is on the picture, in the order of the scene. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Text text : texts(scene.getRoot())) {
            Bounds place = visible(text);
            if (place != null && !text.getText().isBlank()) {
                findings.add(new Finding(text.getText(), faults(text, place)));
            }
        }
        return findings;
    }

    private List<String> faults(Text text, Bounds place) {
        List<String> faults = new ArrayList<>();
        boolean disabled = isDisabled(text);
        if (!disabled && text.getFill() instanceof Color fill) {
            double contrast = contrast(over(fill, opacity(text), ground(place)), ground(place));
            double size = text.getFont().getSize();
            boolean large = size >= LARGE_SIZE
                    || size >= LARGE_BOLD_SIZE && text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
            if (contrast < (large ? LARGE : USUAL)) {
                faults.add(String.format(Locale.ROOT, "'%s' has a contrast of %.2f at %.0f, %.0f", text.getText(),
                        contrast, place.getMinX(), place.getMinY()));
            }
        }
        if (text.getParent() instanceof Labeled labeled && labeled.getText() != null
                && !labeled.getText().equals(text.getText()) && !explanation(labeled).contains(labeled.getText())) {
            faults.add("'" + labeled.getText() + "' is cut off to '" + text.getText() + "'");
        }
        Bounds whole = text.localToScene(text.getLayoutBounds());
        boolean scrolled = isInScrolling(text);
        if (!scrolled && (whole.getMinX() < -1 || whole.getMinY() < -1 || whole.getMaxX() > scene.getWidth() + 1
                || whole.getMaxY() > scene.getHeight() + 1)) {
            faults.add("'" + text.getText() + "' reaches out of the window");
        }
        if (!scrolled && place.getWidth() < whole.getWidth() - 2 && explanation(text).isBlank()) {
            faults.add("'" + text.getText() + "' is clipped");
        }
        return faults;
    }

    /** What a tooltip of the node, or of the control that it is part of, says. */
    static String explanation(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            Tooltip tooltip = at instanceof Control control && control.getTooltip() != null
                    ? control.getTooltip()
                    : at.getProperties().get(TOOLTIP) instanceof Tooltip installed ? installed : null;
            if (tooltip != null && tooltip.getText() != null) {
                return tooltip.getText();
            }
        }
        return "";
    }

    private static boolean isDisabled(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.isDisabled()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInScrolling(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("viewport") || at.getStyleClass().contains("virtual-flow")
                    || at.getStyleClass().contains("text-field")) {
                return true;
            }
        }
        return false;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    /** The part of a text that no ancestor hides or clips away and that lies in the window; null when there is none. */
    private Bounds visible(Text text) {
        Bounds bounds = text.localToScene(text.getLayoutBounds());
        double left = Math.max(0, bounds.getMinX());
        double top = Math.max(0, bounds.getMinY());
        double right = Math.min(scene.getWidth(), bounds.getMaxX());
        double bottom = Math.min(scene.getHeight(), bounds.getMaxY());
        for (Node at = text; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getOpacity() == 0) {
                return null;
            }
            if (at.getClip() != null) {
                Bounds clip = at.localToScene(at.getClip().getBoundsInParent());
                left = Math.max(left, clip.getMinX());
                top = Math.max(top, clip.getMinY());
                right = Math.min(right, clip.getMaxX());
                bottom = Math.min(bottom, clip.getMaxY());
            }
        }
        return right - left < 2 || bottom - top < 0.6 * bounds.getHeight()
                ? null
                : new BoundingBox(left, top, right - left, bottom - top);
    }

    /** The commonest colour behind a text. */
    private Color ground(Bounds place) {
        PixelReader pixels = image.getPixelReader();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = (int) place.getMinY(); y < Math.min(image.getHeight(), place.getMaxY()); y++) {
            for (int x = (int) place.getMinX(); x < Math.min(image.getWidth(), place.getMaxX()); x++) {
                counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        int argb = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    private static Color over(Color fill, double opacity, Color ground) {
        return ground.interpolate(Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()),
                fill.getOpacity() * opacity);
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static List<Text> texts(Parent root) {
        List<Text> texts = new ArrayList<>();
        for (Node child : root.getChildrenUnmodifiable()) {
            if (child instanceof Text text) {
                texts.add(text);
            } else if (child instanceof Parent parent) {
                texts.addAll(texts(parent));
            }
        }
        return texts;
    }
}
