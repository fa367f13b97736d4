package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LanesModel;
import dev.vlaworkbench.ui.theme.Palette;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;

/** A lane's colour and number: what it is known by in lists, frames and charts. */
final class LaneBadge extends Label {

    LaneBadge(LaneModel lane, LanesModel lanes, ObservableValue<Palette> palette) {
        getStyleClass().add("lane-badge");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        palette.subscribe(now -> setBackground(
                new Background(new BackgroundFill(now.lane(lane.slot()), new CornerRadii(4), Insets.EMPTY))));
        lanes.lanes().addListener((ListChangeListener<LaneModel>) change -> number(lane, lanes));
        number(lane, lanes);
    }

    private void number(LaneModel lane, LanesModel lanes) {
        setText(String.valueOf(lanes.number(lane)));
    }
}
