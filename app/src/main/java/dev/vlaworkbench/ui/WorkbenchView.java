package dev.vlaworkbench.ui;

import dev.vlaworkbench.ui.chart.ChartsView;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.frame.FrameView;
import dev.vlaworkbench.ui.play.TimelineView;
import dev.vlaworkbench.ui.play.TransportView;
import dev.vlaworkbench.ui.status.StatusView;
import dev.vlaworkbench.ui.step.StepView;
import dev.vlaworkbench.ui.strategy.StrategyView;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The whole window's layout: episode and strategy on the left, frame in the middle, step on the right, time below. */
public final class WorkbenchView extends BorderPane {

    private static final double LEFT_WIDTH = 252;
    private static final double RIGHT_WIDTH = 324;
    private static final double TIME_HEIGHT = 272;
    private static final double LARGEST_TIME_SHARE = 0.32;
    private static final double SMALLEST_SIDE = 200;
    private static final double SMALLEST_TIME = 190;

    private final ChartsView charts;

    /**
     * The layout.
     *
     * @param model what it shows
     * @param commands what its menus and buttons ask for
     * @param palette colours of the theme
     */
    public WorkbenchView(WorkbenchModel model, Commands commands, ObservableValue<Palette> palette) {
        charts = new ChartsView(model.session(), model.playback(), palette);
        FrameView frame = new FrameView(model.overlay(), palette);
        StepView step = new StepView(model.step());
        Region left = left(model, commands);
        SplitPane middle = new SplitPane(left, frame, step);
        middle.setId("middle");
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(step, false);
        TimelineView timeline = new TimelineView(model.playback(), model.session(), palette);
        VBox time = new VBox(8, new TransportView(model.playback(), timeline), charts);
        time.getStyleClass().add("time");
        VBox.setVgrow(charts, Priority.ALWAYS);
        SplitPane body = new SplitPane(middle, time);
        body.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(time, false);
        setTop(new TopBar(model, commands));
        setCenter(body);
        setBottom(new StatusView(model.session(), command(commands, "run.cancel")));
        left.setMinWidth(SMALLEST_SIDE);
        step.setMinWidth(SMALLEST_SIDE);
        time.setMinHeight(SMALLEST_TIME);
        once(middle.widthProperty(), width -> middle.setDividerPositions(LEFT_WIDTH / width, 1 - RIGHT_WIDTH / width));
        once(body.heightProperty(),
                height -> body.setDividerPositions(1 - Math.min(TIME_HEIGHT / height, LARGEST_TIME_SHARE)));
    }

    /** A split pane divides evenly until it knows its size; from then on a person's hand decides. */
    private static void once(ReadOnlyDoubleProperty size, DoubleConsumer divide) {
        size.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> property, Number before, Number now) {
                size.removeListener(this);
                divide.accept(now.doubleValue());
            }
        });
    }

    private static Region left(WorkbenchModel model, Commands commands) {
        VBox content = new VBox(6, heading("episode"),
                new EpisodeCard(model.session(), command(commands, "episode.open")),
                heading("strategy"), new StrategyView(model.session().strategies(), model.form()));
        content.getStyleClass().add("side-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side-panel");
        return scroll;
    }

    private static Runnable command(Commands commands, String id) {
        return commands.find(id).orElseThrow()::run;
    }

    private static Label heading(String text) {
        Label heading = new Label(text.toUpperCase(Locale.ROOT));
        heading.getStyleClass().add("section-heading");
        return heading;
    }

    /** The charts, which are drawn when told. */
    public ChartsView charts() {
        return charts;
    }
}
