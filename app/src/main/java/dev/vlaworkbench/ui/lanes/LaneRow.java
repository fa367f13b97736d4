package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.LanesModel;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A lane of the list: colour and number, what it runs, how it fares, and whether its frame is shown. */
final class LaneRow extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final LaneModel lane;
    private final LaneActions actions;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label glance = new Label();

    LaneRow(LaneModel lane, LaneActions actions, ObservableValue<Palette> palette) {
        super(8);
        this.lane = lane;
        this.actions = actions;
        LanesModel lanes = actions.lanes();
        getStyleClass().add("lane-row");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("lane-name");
        detail.getStyleClass().add("fine-print");
        glance.getStyleClass().addAll("small", "lane-glance");
        glance.setMinWidth(USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        detail.setMinWidth(20);
        HBox second = new HBox(6, detail, spring, glance);
        second.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(name, second);
        words.setMinWidth(40);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new LaneBadge(lane, lanes, palette), words, shown(), more());
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                lanes.focus(lane);
            }
        });
        setOnContextMenuRequested(event -> {
            ContextMenu menu = new ContextMenu(items().toArray(MenuItem[]::new));
            menu.show(this, event.getScreenX(), event.getScreenY());
        });
        lanes.focusedProperty().subscribe(now -> pseudoClassStateChanged(CHOSEN, now == lane));
        lane.choiceProperty().subscribe(this::showName);
        lane.versionProperty().subscribe(this::showGlance);
        lane.runStateProperty().subscribe(this::showGlance);
        lane.runProperty().subscribe(this::showGlance);
        lane.enabledProperty().subscribe(this::showGlance);
        showName();
    }

    private ToggleButton shown() {
        ToggleButton shown = new ToggleButton();
        shown.getStyleClass().add("lane-shown");
        shown.selectedProperty().bindBidirectional(lane.shownProperty());
        shown.textProperty().bind(lane.shownProperty().map(now -> now ? "◉" : "○"));
        shown.setTooltip(
                Hints.of("Whether this lane's frame stands among the others. A hidden lane is computed and counted "
                        + "all the same."));
        return shown;
    }

    private MenuButton more() {
        MenuButton more = new MenuButton("⋯");
        more.getStyleClass().addAll("flat-choice", "dots");
        more.setMinWidth(USE_PREF_SIZE);
        more.setTooltip(Hints.of("Duplicate, run anew, switch off or remove this lane."));
        more.setOnShowing(event -> more.getItems().setAll(items()));
        more.getItems().setAll(items());
        return more;
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("Duplicate", () -> actions.duplicate(lane), !actions.lanes().hasRoom()));
        items.add(item("Compute anew", () -> actions.restart(lane), false));
        CheckMenuItem computed = new CheckMenuItem("Computed");
        computed.setSelected(lane.enabledProperty().get());
        computed.setDisable(lane.isReference());
        computed.setOnAction(event -> lane.enabledProperty().set(!lane.enabledProperty().get()));
        items.add(computed);
        items.add(item("Remove", () -> actions.remove(lane), lane.isReference()));
        return items;
    }

    private static MenuItem item(String text, Runnable action, boolean disabled) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        item.setDisable(disabled);
        return item;
    }

    private void showName() {
        name.setText(lane.title());
        detail.setText(lane.detail());
        detail.setTooltip(Hints.of(lane.title() + ": " + lane.detail()));
        name.setTooltip(Hints.of(lane.title() + ": " + lane.detail()));
        showGlance();
    }

    private void showGlance() {
        glance.setText(LaneCaptions.glance(lane));
        glance.setTooltip(Hints.of(LaneCaptions.glanceMeaning(lane)));
        LaneRun run = lane.runProperty().get();
        boolean failed = run != null && run.state() == LaneRun.State.FAILED;
        glance.getStyleClass().remove("fault");
        if (failed) {
            glance.getStyleClass().add("fault");
        }
    }

    /** Whose row it is. */
    LaneModel lane() {
        return lane;
    }
}
