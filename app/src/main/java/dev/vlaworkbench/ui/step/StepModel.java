package dev.vlaworkbench.ui.step;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the panel beside the frame says of the step shown, and of the patch under the pointer. */
public final class StepModel {

    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ObjectProperty<StepFigures> figures = new SimpleObjectProperty<>(StepFigures.NONE);
    private final ObjectProperty<List<ActionRow>> action = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<LayerCount>> layers = new SimpleObjectProperty<>(List.of());
    private final StringProperty patchTitle = new SimpleStringProperty("");
    private final ObjectProperty<List<Figure>> patch = new SimpleObjectProperty<>(List.of());

    /** Which step. */
    public StringProperty titleProperty() {
        return title;
    }

    /** Why there are no numbers; empty when there are. */
    public StringProperty noteProperty() {
        return note;
    }

    /** The step's numbers. */
    public ObjectProperty<StepFigures> figuresProperty() {
        return figures;
    }

    /** The action's seven dimensions. */
    public ObjectProperty<List<ActionRow>> actionProperty() {
        return action;
    }

    /** What each decoder layer held; empty when the model did not run. */
    public ObjectProperty<List<LayerCount>> layersProperty() {
        return layers;
    }

    /** Which patch; empty when the pointer is on none. */
    public StringProperty patchTitleProperty() {
        return patchTitle;
    }

    /** The patch's numbers. */
    public ObjectProperty<List<Figure>> patchProperty() {
        return patch;
    }
}
