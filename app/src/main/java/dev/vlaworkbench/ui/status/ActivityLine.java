package dev.vlaworkbench.ui.status;

import dev.vlaworkbench.ui.activity.Activity;
import dev.vlaworkbench.ui.metric.Hints;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** One thing that goes on: how far it is as a bar and in words, and a button to stop it. */
final class ActivityLine extends HBox {

    private static final double BAR_WIDTH = 110;

    private final Activity activity;
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final Button cancel = new Button("Cancel");

    ActivityLine(Activity activity) {
        super(8);
        this.activity = activity;
        setAlignment(Pos.CENTER_LEFT);
        bar.setPrefWidth(BAR_WIDTH);
        bar.setMinWidth(BAR_WIDTH);
        bar.getStyleClass().add("small");
        words.getStyleClass().addAll("small", "activity-words");
        cancel.getStyleClass().addAll("small", "compact");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> {
            activity.cancel();
            refresh(System.nanoTime());
        });
        cancel.setTooltip(Hints.of("Stops this; everything else goes on."));
        getChildren().addAll(bar, words, cancel);
        refresh(System.nanoTime());
    }

    Activity activity() {
        return activity;
    }

    void refresh(long nowNanos) {
        bar.setProgress(activity.share().orElse(ProgressBar.INDETERMINATE_PROGRESS));
        words.setText(activity.words(nowNanos));
        words.setTooltip(Hints.of(words.getText()));
        cancel.setVisible(activity.isCancellable());
        cancel.setManaged(activity.isCancellable());
    }
}
