package dev.vlaworkbench.ui.play;

import dev.vlaworkbench.ui.metric.Hints;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** Buttons of the clock, beside the scrubber. */
public final class TransportView extends HBox {

    private static final String PLAY = "M3 1 L13 7.5 L3 14 Z";
    private static final String PAUSE = "M3 1 H6 V14 H3 Z M9 1 H12 V14 H9 Z";
    private static final String START = "M2 1 H4 V14 H2 Z M13 1 L5 7.5 L13 14 Z";
    private static final String END = "M2 1 L10 7.5 L2 14 Z M11 1 H13 V14 H11 Z";
    private static final String BACK = "M11 1 L3 7.5 L11 14 Z";
    private static final String FORTH = "M4 1 L12 7.5 L4 14 Z";

    private final TextField jump = new TextField();

    /**
     * Buttons and scrubber.
     *
     * @param playback the clock
     * @param timeline the scrubber
     */
    public TransportView(PlaybackModel playback, TimelineView timeline) {
        super(6);
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(timeline, Priority.ALWAYS);
        Button play = button("play", PLAY, "Play or pause (Space). Playing waits for steps that are not computed yet.",
                playback::togglePlaying);
        play.getStyleClass().add("accent");
        SVGPath symbol = (SVGPath) play.getGraphic();
        symbol.contentProperty().bind(playback.playingProperty().map(playing -> playing ? PAUSE : PLAY));
        getChildren().addAll(
                button("first", START, "First step (Home)", () -> playback.move(-playback.stepProperty().get())),
                button("back", BACK, "One step back (Left; Shift: ten)", () -> playback.move(-1)), play,
                button("forth", FORTH, "One step on (Right; Shift: ten)", () -> playback.move(1)),
                button("last", END, "Last step (End)", () -> playback.move(playback.stepsProperty().get())),
                speed(playback), timeline, loop(playback), measure(timeline), position(playback));
        playback.stepAskedForProperty().addListener((property, before, now) -> {
            jump.requestFocus();
            jump.selectAll();
        });
    }

    private static Button button(String id, String shape, String hint, Runnable action) {
        SVGPath symbol = new SVGPath();
        symbol.setContent(shape);
        symbol.getStyleClass().add("symbol");
        Button button = new Button(null, symbol);
        button.setId(id);
        button.getStyleClass().add("transport-button");
        button.setTooltip(Hints.of(hint));
        button.setAccessibleText(hint);
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Node speed(PlaybackModel playback) {
        Button speed = new Button();
        speed.setId("speed");
        speed.getStyleClass().add("transport-button");
        speed.setMinWidth(48);
        speed.textProperty().bind(playback.speedProperty().map(value -> text(value.doubleValue())));
        speed.setTooltip(Hints.of("Playing speed ([ slower, ] faster, click for the next); 1× is "
                + Math.round(PlaybackModel.STEPS_PER_SECOND) + " control steps a second, LIBERO's control rate."));
        speed.setOnAction(event -> {
            double before = playback.speedProperty().get();
            playback.faster();
            if (before == playback.speedProperty().get()) {
                playback.speedProperty().set(PlaybackModel.SPEEDS.getFirst());
            }
        });
        return speed;
    }

    private static String text(double speed) {
        return (speed == Math.rint(speed) ? String.format(Locale.ROOT, "%.0f", speed) : String.valueOf(speed)) + "×";
    }

    /** Which figure the bars show. */
    private static Node measure(TimelineView timeline) {
        MenuButton choice = new MenuButton();
        choice.setId("timeline-measure");
        choice.getStyleClass().addAll("compact", "flat-choice");
        choice.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (TimelineMeasure measure : TimelineMeasure.values()) {
            RadioMenuItem item = new RadioMenuItem(measure.label());
            item.setId("timeline-measure-" + measure.label());
            item.setToggleGroup(group);
            item.setOnAction(event -> timeline.measureProperty().set(measure));
            timeline.measureProperty().subscribe(now -> item.setSelected(now == measure));
            choice.getItems().add(item);
        }
        choice.textProperty().bind(timeline.measureProperty().map(measure -> "bars: " + measure.label()));
        Tooltip hint = Hints.of("");
        hint.textProperty().bind(timeline.measureProperty().map(measure -> "Height of the bars: "
                + measure.definition().text() + (measure == TimelineMeasure.REUSE ? " By its square root." : "")
                + "\n\nStrip below: green where all action tokens equal the dense lane's, red where few do, grey where "
                + "there is nothing to compare.\n\nDrag: go to a step. Shift + drag: repeat a range."));
        choice.setTooltip(hint);
        return choice;
    }

    /** Says which range is repeated, and ends that. */
    private static Node loop(PlaybackModel playback) {
        Button loop = new Button();
        loop.setId("loop");
        loop.getStyleClass().add("loop-chip");
        loop.setMinWidth(Region.USE_PREF_SIZE);
        loop.textProperty().bind(playback.loopProperty()
                .map(range -> "loop " + range.from() + "–" + range.to() + "  ×").orElse(""));
        loop.setTooltip(Hints.of("Playing repeats this range. Click, or press L, to play to the end again."));
        loop.setOnAction(event -> playback.clearLoop());
        loop.visibleProperty().bind(playback.loopProperty().isNotNull());
        loop.managedProperty().bind(loop.visibleProperty());
        return loop;
    }

    /** The step shown; another can be typed. */
    private Node position(PlaybackModel playback) {
        Label of = new Label();
        of.setId("position");
        of.getStyleClass().add("number");
        of.setMinWidth(Region.USE_PREF_SIZE);
        of.textProperty().bind(playback.stepsProperty().map(
                steps -> steps.intValue() == 0 ? "of –" : "of " + (steps.intValue() - 1)));
        Label state = new Label("step");
        state.getStyleClass().add("muted");
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.textProperty().bind(playback.waitingProperty().map(waiting -> waiting ? "waiting, step" : "step"));
        jump.setId("jump");
        jump.getStyleClass().addAll("compact", "number");
        jump.setPrefColumnCount(4);
        jump.setMinWidth(52);
        jump.setAlignment(Pos.CENTER_RIGHT);
        jump.setTooltip(Hints.of("The control step shown. Type another and press Enter (Ctrl + G comes here)."));
        playback.stepProperty().subscribe(t -> showUnlessTyping(playback));
        playback.stepsProperty().subscribe(t -> showStep(playback));
        jump.setOnAction(event -> goTo(playback));
        jump.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave(playback);
            }
        });
        jump.focusedProperty().subscribe(focused -> {
            if (!focused) {
                showStep(playback);
            }
        });
        jump.disableProperty().bind(playback.stepsProperty().isEqualTo(0));
        HBox box = new HBox(5, state, jump, of);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private void showUnlessTyping(PlaybackModel playback) {
        if (!jump.isFocused()) {
            showStep(playback);
        }
    }

    private void showStep(PlaybackModel playback) {
        jump.setText(playback.stepsProperty().get() == 0 ? "" : String.valueOf(playback.stepProperty().get()));
    }

    /** A step outside the episode is its nearest; what is no number is forgotten. */
    private void goTo(PlaybackModel playback) {
        String typed = jump.getText().strip();
        if (typed.matches("[0-9]{1,9}")) {
            playback.playingProperty().set(false);
            playback.goTo(Integer.parseInt(typed));
        }
        leave(playback);
    }

    private void leave(PlaybackModel playback) {
        showStep(playback);
        if (getScene() != null) {
            getScene().getRoot().requestFocus();
        }
    }
}
