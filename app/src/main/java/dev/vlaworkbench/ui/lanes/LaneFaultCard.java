package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.Sentences;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Why a lane failed: the sentence, the step, the stack on demand, and what can be done about it. */
final class LaneFaultCard extends ScrollPane {

    private final VBox content = new VBox(6);
    private final LaneModel lane;
    private final LaneActions actions;
    private LaneRun.Failure shown;

    LaneFaultCard(LaneModel lane, LaneActions actions) {
        this.lane = lane;
        this.actions = actions;
        getStyleClass().add("lane-fault");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        content.getStyleClass().add("lane-fault-content");
    }

    /** Shows a failure; what was unfolded stays so. */
    void show(LaneRun.Failure failure) {
        if (failure == shown) {
            return;
        }
        shown = failure;
        Label title = new Label("Failed at step " + failure.t());
        title.getStyleClass().add("lane-fault-title");
        Label sentence = new Label(failure.sentence());
        sentence.setWrapText(true);
        sentence.getStyleClass().add("small");
        TextArea stack = new TextArea(Sentences.details(failure.cause()));
        stack.setEditable(false);
        stack.setPrefRowCount(8);
        stack.getStyleClass().add("lane-fault-stack");
        stack.setVisible(false);
        stack.setManaged(false);
        Button details = button("Stack", "Shows where in the plug-in's code it happened.", () -> {
            stack.setVisible(!stack.isVisible());
            stack.setManaged(stack.isVisible());
        });
        details.setDisable(failure.cause() == null);
        FlowPane buttons = new FlowPane(6, 4, details,
                button("Copy report", "Copies cause, step, strategy, parameters and stack for the plug-in's author.",
                        () -> copy(failure)),
                button("Try again", "Runs this lane anew from step 0.", () -> actions.restart(lane)),
                button("Switch off", "Keeps the lane and its steps, but computes it no more.",
                        () -> lane.enabledProperty().set(false)));
        if (!lane.isReference()) {
            buttons.getChildren().add(button("Remove", "Takes the lane away with its steps.",
                    () -> actions.remove(lane)));
        }
        content.getChildren().setAll(title, sentence, buttons, stack);
    }

    private static Button button(String text, String hint, Runnable action) {
        Button button = new Button(text);
        button.setId("fault-" + text.toLowerCase(Locale.ROOT).replace(' ', '-'));
        button.getStyleClass().addAll("small", "compact");
        button.setOnAction(event -> action.run());
        button.setTooltip(Hints.of(hint));
        return button;
    }

    private void copy(LaneRun.Failure failure) {
        ClipboardContent text = new ClipboardContent();
        text.putString(report(lane, failure));
        Clipboard.getSystemClipboard().setContent(text);
    }

    /** What a plug-in's author needs to know. */
    static String report(LaneModel lane, LaneRun.Failure failure) {
        return "Lane " + lane.nameProperty().get() + " (" + lane.choiceProperty().get().text()
                + ") failed at control step "
                + failure.t() + ".\n" + failure.sentence() + "\n\n" + Sentences.details(failure.cause());
    }
}
