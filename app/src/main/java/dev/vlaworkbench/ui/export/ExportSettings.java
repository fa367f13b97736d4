package dev.vlaworkbench.ui.export;

import dev.vlaworkbench.UserException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How figures are exported; kept from one figure to the next. Sizes are as typed. */
public final class ExportSettings {

    private final ObjectProperty<FigureFormat> format = new SimpleObjectProperty<>(FigureFormat.SVG);
    private final BooleanProperty dark = new SimpleBooleanProperty(FigureLook.ONE_COLUMN.dark());
    private final BooleanProperty numbersBeside = new SimpleBooleanProperty(true);
    private final StringProperty width = new SimpleStringProperty(brief(FigureLook.ONE_COLUMN.widthMillimetres()));
    private final StringProperty height = new SimpleStringProperty(brief(FigureLook.ONE_COLUMN.heightMillimetres()));
    private final StringProperty font = new SimpleStringProperty(brief(FigureLook.ONE_COLUMN.fontPoints()));
    private final StringProperty resolution = new SimpleStringProperty(
            String.valueOf(FigureLook.ONE_COLUMN.dotsPerInch()));

    private static String brief(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** What is written. */
    public ObjectProperty<FigureFormat> formatProperty() {
        return format;
    }

    /** Whether on a dark ground. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether the numbers go beside a picture. */
    public BooleanProperty numbersBesideProperty() {
        return numbersBeside;
    }

    /** Width in millimetres. */
    public StringProperty widthProperty() {
        return width;
    }

    /** Height in millimetres. */
    public StringProperty heightProperty() {
        return height;
    }

    /** Size of text in points. */
    public StringProperty fontProperty() {
        return font;
    }

    /** Dots per inch. */
    public StringProperty resolutionProperty() {
        return resolution;
    }

    /** Takes a width and a height that are usual for something. */
    public void size(double widthMillimetres, double heightMillimetres) {
        width.set(brief(widthMillimetres));
        height.set(brief(heightMillimetres));
    }

    /**
     * The look that is set.
     *
     * @throws UserException when a size is no number, or none that can be drawn
     */
    public FigureLook look() {
        return new FigureLook(dark.get(), number("width", width.get()), number("height", height.get()),
                number("font size", font.get()), (int) number("resolution", resolution.get()));
    }

    private static double number(String what, String typed) {
        try {
            return Double.parseDouble(typed.strip());
        } catch (NumberFormatException notOne) {
            throw new UserException("The " + what + " '" + typed + "' is not a number; write one such as 84 or 7.5.",
                    notOne);
        }
    }
}
