package dev.vlaworkbench.ui.step;

import java.util.Locale;
import javafx.scene.control.Label;

/** Headings of a panel's sections. */
public final class Headings {

    private Headings() {}

    /** A heading. */
    public static Label of(String text) {
        Label label = new Label(text.toUpperCase(Locale.ROOT));
        label.getStyleClass().add("section-heading");
        return label;
    }
}
