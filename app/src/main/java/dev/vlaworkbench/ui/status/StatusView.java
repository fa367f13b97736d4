package dev.vlaworkbench.ui.status;

import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.SessionModel;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the bottom: what runs, how fast, how long still, and a button to stop it. */
public final class StatusView extends HBox {

    private final SessionModel session;
    private final Label text = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button("Cancel");
    private final Label problems = new Label();

    /**
     * A status line.
     *
     * @param session what it tells of
     * @param cancelRun stops computing
     */
    public StatusView(SessionModel session, Runnable cancelRun) {
        super(10);
        this.session = session;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("status");
        text.getStyleClass().add("small");
        progress.setPrefWidth(140);
        progress.getStyleClass().add("small");
        cancel.setId("cancel");
        cancel.getStyleClass().addAll("small", "compact");
        cancel.setFocusTraversable(false);
        cancel.setOnAction(event -> cancelRun.run());
        cancel.setTooltip(Hints.of("Stops after the step that is being computed (Ctrl + .); what is computed stays."));
        problems.getStyleClass().addAll("small", "fault");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().addAll(progress, text, cancel, spring, problems);
        session.computedProperty().subscribe(this::show);
        session.runStateProperty().subscribe(this::show);
        session.loadingProperty().subscribe(this::show);
        session.stepsPerSecondProperty().subscribe(this::show);
        session.problems().addListener((ListChangeListener<String>) change -> showProblems());
        showProblems();
        show();
    }

    private void showProblems() {
        int count = session.problems().size();
        problems.setText(count == 0 ? "" : count + (count == 1 ? " plug-in" : " plug-ins") + " did not load");
        if (count > 0) {
            problems.setTooltip(Hints.of(session.problems().stream().collect(Collectors.joining("\n\n"))));
        }
    }

    private void show() {
        LaneRun run = session.runProperty().get();
        boolean loading = !session.loadingProperty().get().isEmpty();
        boolean running = run != null && run.state() == LaneRun.State.RUNNING;
        set(cancel, running);
        set(progress, loading || running);
        int computed = session.computedProperty().get();
        if (loading) {
            progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
            text.setText(session.loadingProperty().get());
        } else if (run == null) {
            text.setText("ready");
        } else {
            int steps = run.store().steps();
            progress.setProgress(computed == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) computed / steps);
            text.setText(sentence(run, computed, steps));
        }
    }

    private String sentence(LaneRun run, int computed, int steps) {
        String lane = run.store().lane();
        double rate = session.stepsPerSecondProperty().get();
        return switch (run.state()) {
            case RUNNING -> "computing " + lane + ": " + computed + " of " + steps + " steps"
                    + (Double.isNaN(rate)
                            ? ""
                            : String.format(Locale.ROOT, " · %.1f steps/s · %.0f s left", rate,
                                    (steps - computed) / rate));
            case DONE ->
                lane + ": " + (computed == steps ? "all " + steps : computed + " of " + steps) + " steps computed"
                        + (Double.isNaN(rate) ? "" : String.format(Locale.ROOT, " · %.1f steps/s", rate));
            case CANCELLED -> lane + ": stopped after " + computed + " of " + steps + " steps (Run > Compute anew)";
            case FAILED -> lane + ": failed after " + computed + " of " + steps + " steps";
        };
    }

    private static void set(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
