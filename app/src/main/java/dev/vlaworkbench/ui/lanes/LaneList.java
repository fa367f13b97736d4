package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The lanes one below the other. With the keyboard, the arrow keys move the focus and Delete takes the focused lane away. */
public final class LaneList extends VBox {

    private final LaneActions actions;
    private final ObservableValue<Palette> palette;
    private final List<LaneRow> rows = new ArrayList<>();

    /**
     * A list.
     *
     * @param actions the lanes, and what can be done with them
     * @param palette colours of the theme
     */
    public LaneList(LaneActions actions, ObservableValue<Palette> palette) {
        super(2);
        this.actions = actions;
        this.palette = palette;
        setId("lanes");
        getStyleClass().add("lane-list");
        setFocusTraversable(true);
        actions.lanes().lanes().addListener((ListChangeListener<LaneModel>) change -> fill());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        fill();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.UP -> actions.moveFocus(-1);
            case KeyCode.DOWN -> actions.moveFocus(1);
            case KeyCode.DELETE -> actions.remove(actions.lanes().focusedProperty().get());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void fill() {
        List<LaneRow> wanted = actions.lanes().lanes().stream().map(lane -> rows.stream()
                .filter(row -> row.lane() == lane).findFirst()
                .orElseGet(() -> new LaneRow(lane, actions, palette))).toList();
        rows.clear();
        rows.addAll(wanted);
        getChildren().setAll(rows);
    }
}
