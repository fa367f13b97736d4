package dev.vlaworkbench.ui.rollout;

import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.rollout.SimulatedWorld;
import dev.vlaworkbench.ui.activity.Activity;
import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.dialog.Dialogs;
import dev.vlaworkbench.ui.session.Sentences;
import dev.vlaworkbench.ui.session.SessionController;
import dev.vlaworkbench.ui.session.SessionModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Asks for one rollout, runs it in the background with progress and a way to stop it, and opens it. For the FX thread. */
public final class RolloutController {

    private final Rollouts rollouts;
    private final SessionModel model;
    private final SessionController session;
    private final Dialogs dialogs;
    private final Executor onFxThread;
    private final BooleanProperty running = new SimpleBooleanProperty();

    /**
     * Nothing runs yet.
     *
     * @param rollouts runs them
     * @param model what is open
     * @param session opens what was recorded
     * @param dialogs where questions and faults go
     * @param onFxThread runs work on the FX thread
     */
    public RolloutController(Rollouts rollouts, SessionModel model, SessionController session, Dialogs dialogs,
            Executor onFxThread) {
        this.rollouts = rollouts;
        this.model = model;
        this.session = session;
        this.dialogs = dialogs;
        this.onFxThread = onFxThread;
    }

    /**
     * Declares the command.
     *
     * @param commands the window's
     */
    public void addTo(Commands commands) {
        commands.add(Command.named("rollout.run", "Run a rollout…").in(Category.RUN, 2)
                .when(model.modelProperty().isNotNull().and(running.not()))
                .help("Lets the model act in a simulated scene, records that and opens it as an episode.")
                .runs(this::ask));
    }

    private void ask() {
        CompletableFuture.supplyAsync(rollouts::worlds).whenCompleteAsync((worlds, problem) -> {
            if (problem != null) {
                tell(problem);
            } else {
                ask(worlds);
            }
        }, onFxThread);
    }

    private void ask(List<SimulatedWorld> worlds) {
        RolloutForm form = new RolloutForm(worlds, model.choiceProperty().get(), List.copyOf(model.strategies()));
        dialogs.ask("Run a rollout", form, "Run", () -> start(form.request()));
    }

    private void start(RolloutRequest request) {
        // A replay that runs would keep the model to itself until its last step.
        session.cancelRun();
        Cancellation cancellation = new Cancellation();
        Activity activity = model.activities().begin("rollout of " + request.episode().task().id(), "steps",
                Optional.of(cancellation::cancel));
        running.set(true);
        int limit = request.episode().task().stepLimit();
        rollouts.run(request, steps -> activity.report(steps, limit), cancellation)
                .whenCompleteAsync((recording, problem) -> {
                    running.set(false);
                    model.activities().end(activity);
                    if (problem != null) {
                        tell(problem);
                    } else {
                        recording.ifPresent(file -> open(file, request));
                    }
                }, onFxThread);
    }

    private void open(Path file, RolloutRequest request) {
        model.choiceProperty().set(request.strategy());
        session.openEpisode(file, EpisodeOptions.none());
    }

    private void tell(Throwable problem) {
        dialogs.error("The rollout could not be run", Sentences.of(problem), Sentences.details(problem));
    }
}
