package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.ui.chart.LaneStyle;
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

    private final LaneModel lane;
    private final LanesModel lanes;
    private final ObservableValue<Palette> palette;

    LaneBadge(LaneModel lane, LanesModel lanes, ObservableValue<Palette> palette) {
        this.lane = lane;
        this.lanes = lanes;
        this.palette = palette;
        getStyleClass().add("lane-badge");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        palette.subscribe(this::show);
        lanes.lanes().addListener((ListChangeListener<LaneModel>) change -> show());
        show();
    }

    private void show() {
        int number = lanes.number(lane);
        if (number > 0) {
            setText(String.valueOf(number));
            setBackground(new Background(new BackgroundFill(LaneStyle.of(number - 1, palette.getValue()).colour(),
                    new CornerRadii(4), Insets.EMPTY)));
        }
    }
}
