package dev.vlaworkbench.ui.play;

import dev.vlaworkbench.ui.metric.Hints;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/** Buttons of the clock, beside the scrubber. */
public final class TransportView extends HBox {

    private static final String PLAY = "M3 1 L13 7.5 L3 14 Z";
    private static final String PAUSE = "M3 1 H6 V14 H3 Z M9 1 H12 V14 H9 Z";
    private static final String START = "M2 1 H4 V14 H2 Z M13 1 L5 7.5 L13 14 Z";
    private static final String END = "M2 1 L10 7.5 L2 14 Z M11 1 H13 V14 H11 Z";
    private static final String BACK = "M11 1 L3 7.5 L11 14 Z";
    private static final String FORTH = "M4 1 L12 7.5 L4 14 Z";

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
                speed(playback), timeline, position(playback));
    }

    private static Button button(String id, String shape, String hint, Runnable action) {
        SVGPath symbol = new SVGPath();
        symbol.setContent(shape);
        symbol.getStyleClass().add("symbol");
        Button button = new Button(null, symbol);
        button.setId(id);
        button.getStyleClass().add("transport-button");
        button.setFocusTraversable(false);
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
        speed.setFocusTraversable(false);
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

    private static Node position(PlaybackModel playback) {
        Label step = new Label();
        step.setId("position");
        step.getStyleClass().add("number");
        step.textProperty().bind(playback.stepProperty().flatMap(t -> playback.stepsProperty()
                .map(steps -> steps.intValue() == 0 ? "no episode" : "step " + t + " of " + (steps.intValue() - 1))));
        Label bars = new Label();
        bars.getStyleClass().addAll("muted", "small");
        bars.textProperty()
                .bind(playback.waitingProperty().map(waiting -> waiting ? "waiting for it" : "reused ▪ agreement"));
        bars.setTooltip(
                Hints.of("Bars: share of the 256 visual tokens that were reused (height by its square root). Strip "
                        + "below: action tokens equal to the dense lane's; grey where there is nothing to compare."));
        VBox box = new VBox(step, bars);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(116);
        return box;
    }
}
