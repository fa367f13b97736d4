package dev.vlaworkbench.ui;

import dev.vlaworkbench.ui.chart.ChartsView;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.export.ExportCommands;
import dev.vlaworkbench.ui.export.ExportController;
import dev.vlaworkbench.ui.find.CommandPalette;
import dev.vlaworkbench.ui.find.RecentCommands;
import dev.vlaworkbench.ui.frame.FrameFigure;
import dev.vlaworkbench.ui.frame.FrameView;
import dev.vlaworkbench.ui.frame.FrameView.Other;
import dev.vlaworkbench.ui.inspect.InspectorView;
import dev.vlaworkbench.ui.inspect.RangeControls;
import dev.vlaworkbench.ui.lanes.DifferenceView;
import dev.vlaworkbench.ui.lanes.LaneActions;
import dev.vlaworkbench.ui.lanes.LanesGrid;
import dev.vlaworkbench.ui.layout.Later;
import dev.vlaworkbench.ui.layout.Panel;
import dev.vlaworkbench.ui.layout.PanelSplit;
import dev.vlaworkbench.ui.library.LibraryView.LibraryActions;
import dev.vlaworkbench.ui.play.TimelineView;
import dev.vlaworkbench.ui.play.TransportView;
import dev.vlaworkbench.ui.status.StatusView;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The whole window's layout: episode and strategy on the left, frame in the middle, step on the right, time below. */
public final class WorkbenchView extends StackPane {

    private final ExportController export = new ExportController(
            () -> getScene() == null ? null : getScene().getWindow());
    private final WorkbenchModel model;
    private final ObservableValue<Palette> palette;
    private final StatusView status;
    private final List<Later> places;
    private final Supplier<CommandPalette> paletteMaker;
    private ChartsView charts;
    private CommandPalette commandPalette;

    /** The layout of a window whose lanes are not computed. */
    public WorkbenchView(WorkbenchModel model, Commands commands, LibraryActions library,
            ObservableValue<Palette> palette) {
        this(model, commands, library, LaneActions.none(model.session().lanes()), palette);
    }

    /**
     * The layout, complete.
     *
     * @param model what it shows
     * @param commands what its menus and buttons ask for
     * @param lanes what its lanes ask for
     * @param library what its list of episodes asks for
     * @param palette colours of the theme
     */
    public WorkbenchView(WorkbenchModel model, Commands commands, LibraryActions library, LaneActions lanes,
            ObservableValue<Palette> palette) {
        this(model, commands, library, lanes, palette, () -> new CommandPalette(commands, new RecentCommands()));
        complete();
    }

    /**
     * The layout with the frame alone; the panels come with {@link #parts} or {@link #complete}.
     *
     * @param model what it shows
     * @param commands what its menus and buttons ask for
     * @param library what its list of episodes asks for
     * @param lanes what its lanes ask for
     * @param palette colours of the theme
     * @param paletteMaker makes the command palette
     */
    WorkbenchView(WorkbenchModel model, Commands commands, LibraryActions library, LaneActions lanes,
            ObservableValue<Palette> palette, Supplier<CommandPalette> paletteMaker) {
        this.model = model;
        this.palette = palette;
        this.paletteMaker = paletteMaker;
        ExportCommands.add(commands, export, () -> charts().current(),
                () -> FrameFigure.of(model.overlay(), model.playback().stepProperty().get(), charts().origin()),
                model.session().runProperty().isNotNull());
        Later wordControls = new Later(() -> new RangeControls(model.attention(), "word-attention"));
        Later grid = new Later(() -> new LanesGrid(model.laneFrames(), model.playback(), palette, lanes));
        Later difference = new Later(() -> new DifferenceView(model.laneFrames(), palette));
        ObservableValue<Boolean> together = model.session().lanes().togetherProperty();
        ObservableValue<Boolean> differing = model.laneFrames().difference().onProperty();
        FrameView frame = new FrameView(model.overlay(), palette, wordControls,
                List.of(new Other(grid, together, new ReadOnlyBooleanWrapper(false)),
                        new Other(difference, differing, model.laneFrames().difference().subtractingProperty())));
        // A session of several lanes begins with them, not with the one frame that they take the place of.
        together.subscribe(now -> fillWhen(now, grid));
        differing.subscribe(now -> fillWhen(now, difference));
        Later left = new Later(() -> new LeftPanel(model, commands, library, lanes, palette));
        Later step = new Later(() -> new InspectorView(model.step(), model.inspector(), model.attention(),
                model.playback(), model.overlay().lockedProperty(), palette));
        Later time = new Later(this::time);
        List.of(left, step, time).forEach(panel -> panel.getStyleClass().add("side-panel"));
        places = List.of(time, left, step, wordControls, grid, difference);
        PanelSplit middle = new PanelSplit(model.layout(), Orientation.HORIZONTAL, frame).before(Panel.LEFT, left)
                .after(Panel.RIGHT, step);
        middle.setId("middle");
        PanelSplit body = new PanelSplit(model.layout(), Orientation.VERTICAL, middle).after(Panel.TIME, time);
        BorderPane content = new BorderPane(body);
        content.setTop(new TopBar(model, commands));
        status = new StatusView(model.session(), commands.find("run.cancel").orElseThrow(),
                commands.find("help.notices").orElseThrow());
        content.setBottom(status);
        getChildren().add(content);
        getStyleClass().add("window");
        palette.subscribe(this::requestLayout);
    }

    /**
     * The scene's own ground costs next to nothing where everything is drawn in software; a region's is painted. A scene takes
     * its usual ground after its root, so that it is too early for another when the root comes to it.
     */
    @Override
    protected void layoutChildren() {
        getScene().setFill(palette.getValue().ground());
        super.layoutChildren();
    }

    private static void fillWhen(boolean wanted, Later place) {
        if (wanted) {
            place.fill();
        }
    }

    private VBox time() {
        charts = new ChartsView(model.session(), model.playback(), model.charts(), palette, export);
        TimelineView timeline = new TimelineView(model.playback(), model.session(), palette);
        VBox time = new VBox(8, new TransportView(model.playback(), timeline), charts);
        time.getStyleClass().add("time");
        VBox.setVgrow(charts, Priority.ALWAYS);
        return time;
    }

    /** What is left to make, piece by piece; each may be run at any time and does nothing the second time. */
    List<Runnable> parts() {
        List<Runnable> parts = new ArrayList<>();
        places.forEach(place -> parts.add(place::fill));
        parts.add(this::palette);
        return parts;
    }

    /** Makes what is left to make. */
    void complete() {
        parts().forEach(Runnable::run);
    }

    /** What finds commands, over the whole content. */
    CommandPalette palette() {
        if (commandPalette == null) {
            commandPalette = paletteMaker.get();
            getChildren().add(commandPalette);
        }
        return commandPalette;
    }

    /**
     * Draws what came in since the last time.
     *
     * @param nowNanos a clock that only grows
     */
    void tick(long nowNanos) {
        if (charts != null) {
            charts.tick(nowNanos);
        }
    }

    /** The status line, whose progress is brought up to date when told. */
    public StatusView status() {
        return status;
    }

    /** The charts, which are drawn when told. */
    public ChartsView charts() {
        complete();
        return charts;
    }

    /** Takes figures to files and to the clipboard. */
    public ExportController export() {
        return export;
    }
}
