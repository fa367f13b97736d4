package dev.vlaworkbench.ui;

import dev.vlaworkbench.ui.chart.ChartsView;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.export.ExportCommands;
import dev.vlaworkbench.ui.export.ExportController;
import dev.vlaworkbench.ui.frame.FrameFigure;
import dev.vlaworkbench.ui.frame.FrameView;
import dev.vlaworkbench.ui.frame.FrameView.Other;
import dev.vlaworkbench.ui.inspect.InspectorView;
import dev.vlaworkbench.ui.inspect.RangeControls;
import dev.vlaworkbench.ui.lanes.DifferenceView;
import dev.vlaworkbench.ui.lanes.LaneActions;
import dev.vlaworkbench.ui.lanes.LanesGrid;
import dev.vlaworkbench.ui.layout.Panel;
import dev.vlaworkbench.ui.layout.PanelSplit;
import dev.vlaworkbench.ui.library.LibraryView.LibraryActions;
import dev.vlaworkbench.ui.play.TimelineView;
import dev.vlaworkbench.ui.play.TransportView;
import dev.vlaworkbench.ui.status.StatusView;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The whole window's layout: episode and strategy on the left, frame in the middle, step on the right, time below. */
public final class WorkbenchView extends StackPane {

    private final ExportController export = new ExportController(
            () -> getScene() == null ? null : getScene().getWindow());
    private final ChartsView charts;
    private final StatusView status;

    /** The layout of a window whose lanes are not computed. */
    public WorkbenchView(WorkbenchModel model, Commands commands, LibraryActions library,
            ObservableValue<Palette> palette) {
        this(model, commands, library, LaneActions.none(model.session().lanes()), palette);
    }

    /**
     * The layout.
     *
     * @param model what it shows
     * @param commands what its menus and buttons ask for
     * @param lanes what its lanes ask for
     * @param library what its list of episodes asks for
     * @param palette colours of the theme
     */
    public WorkbenchView(WorkbenchModel model, Commands commands, LibraryActions library, LaneActions lanes,
            ObservableValue<Palette> palette) {
        charts = new ChartsView(model.session(), model.playback(), model.charts(), palette, export);
        ExportCommands.add(commands, export, charts::current,
                () -> FrameFigure.of(model.overlay(), model.playback().stepProperty().get(), charts.origin()),
                model.session().runProperty().isNotNull());
        FrameView frame = new FrameView(model.overlay(), palette,
                new RangeControls(model.attention(), "word-attention"),
                List.of(new Other(new LanesGrid(model.laneFrames(), model.playback(), palette, lanes),
                        model.session().lanes().togetherProperty(), false),
                        new Other(new DifferenceView(model.laneFrames(), palette),
                                model.laneFrames().difference().onProperty(), true)));
        InspectorView step = new InspectorView(model.step(), model.inspector(), model.attention(), model.playback(),
                model.overlay().lockedProperty(), palette);
        Region left = new LeftPanel(model, commands, library, lanes, palette);
        PanelSplit middle = new PanelSplit(model.layout(), Orientation.HORIZONTAL, frame).before(Panel.LEFT, left)
                .after(Panel.RIGHT, step);
        middle.setId("middle");
        TimelineView timeline = new TimelineView(model.playback(), model.session(), palette);
        VBox time = new VBox(8, new TransportView(model.playback(), timeline), charts);
        time.getStyleClass().add("time");
        VBox.setVgrow(charts, Priority.ALWAYS);
        PanelSplit body = new PanelSplit(model.layout(), Orientation.VERTICAL, middle).after(Panel.TIME, time);
        BorderPane content = new BorderPane(body);
        content.setTop(new TopBar(model, commands));
        status = new StatusView(model.session(), commands.find("run.cancel").orElseThrow(),
                commands.find("help.notices").orElseThrow());
        content.setBottom(status);
        getChildren().add(content);
    }

    /**
     * Lays something over the whole content.
     *
     * @param layer hidden as long as it has nothing to show
     */
    public void addLayer(Region layer) {
        getChildren().add(layer);
    }

    /** The status line, whose progress is brought up to date when told. */
    public StatusView status() {
        return status;
    }

    /** The charts, which are drawn when told. */
    public ChartsView charts() {
        return charts;
    }

    /** Takes figures to files and to the clipboard. */
    public ExportController export() {
        return export;
    }
}
