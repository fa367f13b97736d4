package dev.vlaworkbench.ui.inspect;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the inspector says of a patch. Read and written on the FX thread. */
public final class InspectorModel {

    private final ObjectProperty<Optional<PatchInspection>> patch = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Biography>> biography = new SimpleObjectProperty<>(Optional.empty());

    /** The patch at the step shown; empty when none is pointed at or locked. */
    public ObjectProperty<Optional<PatchInspection>> patchProperty() {
        return patch;
    }

    /** The patch over the episode. */
    public ObjectProperty<Optional<Biography>> biographyProperty() {
        return biography;
    }
}
