package dev.vlaworkbench.ui.status;

import dev.vlaworkbench.ui.activity.Activity;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.SessionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the bottom: what runs, how fast, how long still, buttons to stop it, and what a person should read. */
public final class StatusView extends HBox {

    private static final long REFRESH_NANOS = 250_000_000L;
    /** More would not fit beside each other; the others are counted. */
    private static final int MOST_LINES = 2;

    private final SessionModel session;
    private final Label text = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button("Cancel");
    private final HBox activities = new HBox(14);
    private final Hyperlink notices = new Hyperlink();
    private long refreshedNanos;

    /**
     * A status line.
     *
     * @param session what it tells of
     * @param cancelRun stops computing
     * @param showNotices shows every notice in full
     */
    public StatusView(SessionModel session, Command cancelRun, Command showNotices) {
        super(10);
        this.session = session;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("status");
        text.getStyleClass().add("small");
        text.tooltipProperty().bind(text.textProperty().map(Hints::of));
        progress.setPrefWidth(140);
        progress.setMinWidth(60);
        progress.getStyleClass().add("small");
        cancel.setId("cancel");
        cancel.getStyleClass().addAll("small", "compact");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> cancelRun.run());
        cancel.setTooltip(Hints.of(cancelRun.hint()));
        activities.setAlignment(Pos.CENTER_LEFT);
        activities.setId("activities");
        notices.setId("notices");
        notices.getStyleClass().addAll("small", "notice");
        notices.setOnAction(event -> showNotices.run());
        notices.setMinWidth(USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().addAll(progress, text, cancel, activities, spring, notices);
        session.computedProperty().subscribe(this::show);
        session.runStateProperty().subscribe(this::show);
        session.stepsPerSecondProperty().subscribe(this::show);
        session.activities().running().addListener((ListChangeListener<Activity>) change -> showActivities());
        session.problems().addListener((ListChangeListener<String>) change -> showNotices());
        session.notices().addListener((ListChangeListener<String>) change -> showNotices());
        showNotices();
        showActivities();
    }

    /**
     * Brings progress up to date, a few times a second.
     *
     * @param nowNanos {@link System#nanoTime()}
     */
    public void tick(long nowNanos) {
        if (nowNanos - refreshedNanos >= REFRESH_NANOS) {
            refreshedNanos = nowNanos;
            show();
            activities.getChildren().stream().filter(ActivityLine.class::isInstance).map(ActivityLine.class::cast)
                    .forEach(line -> line.refresh(nowNanos));
        }
    }

    private void showActivities() {
        List<Activity> running = session.activities().running();
        List<Region> lines = new ArrayList<>();
        running.stream().limit(MOST_LINES).map(ActivityLine::new).forEach(lines::add);
        if (running.size() > MOST_LINES) {
            Label more = new Label("and " + (running.size() - MOST_LINES) + " more");
            more.getStyleClass().add("small");
            more.setTooltip(
                    Hints.of(String.join("\n", running.stream().skip(MOST_LINES).map(Activity::title).toList())));
            lines.add(more);
        }
        activities.getChildren().setAll(lines);
        show();
    }

    private void showNotices() {
        int plugins = session.problems().size();
        int count = session.notices().size();
        String broken = plugins == 0 ? "" : plugins + (plugins == 1 ? " plug-in" : " plug-ins") + " did not load";
        String told = count == 0 ? "" : count + (count == 1 ? " notice" : " notices");
        notices.setText(broken + (broken.isEmpty() || told.isEmpty() ? "" : " · ") + told);
        set(notices, !notices.getText().isEmpty());
        List<String> all = new ArrayList<>(session.notices());
        all.addAll(session.problems());
        notices.setTooltip(Hints.of(String.join("\n\n", all)));
    }

    private void show() {
        List<LaneModel> running = session.lanes().lanes().stream().filter(LaneModel::isRunning).toList();
        boolean busy = !session.activities().running().isEmpty();
        LaneRun run = session.runProperty().get();
        set(cancel, !running.isEmpty() || isRunning(run));
        set(progress, cancel.isVisible());
        set(text, run != null || !busy);
        if (run == null) {
            text.setText("ready");
        } else if (isRunning(run) || running.isEmpty()) {
            show(run, session.computedProperty().get(), session.stepsPerSecondProperty().get(), together(running, run));
        } else {
            LaneModel other = running.getFirst();
            show(other.runProperty().get(), other.computedProperty().get(), other.stepsPerSecondProperty().get(),
                    together(running, other.runProperty().get()));
        }
    }

    private static boolean isRunning(LaneRun run) {
        return run != null && run.state() == LaneRun.State.RUNNING;
    }

    /** How many lanes are computed in lockstep with a run. */
    private static long together(List<LaneModel> running, LaneRun run) {
        return running.stream().filter(lane -> lane.runProperty().get().number() == run.number()).count();
    }

    private void show(LaneRun run, int computed, double rate, long lanes) {
        int steps = run.store().steps();
        progress.setProgress(computed == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) computed / steps);
        text.setText(sentence(run, computed, rate, lanes));
    }

    private static String sentence(LaneRun run, int computed, double rate, long lanes) {
        int steps = run.store().steps();
        String lane = run.store().lane();
        return switch (run.state()) {
            case RUNNING ->
                "computing " + (lanes > 1 ? lanes + " lanes" : lane) + ": " + computed + " of " + steps + " steps"
                        + (Double.isNaN(rate)
                                ? ""
                                : String.format(Locale.ROOT, " · %.1f steps/s · %s left", rate,
                                        Activity.timeLeft((steps - computed) / rate)));
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
