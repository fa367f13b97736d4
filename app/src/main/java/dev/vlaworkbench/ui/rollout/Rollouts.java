package dev.vlaworkbench.ui.rollout;

import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.rollout.ClosedLoop.StepListener;
import dev.vlaworkbench.rollout.SimulatedWorld;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Runs rollouts for the window. */
public interface Rollouts {

    /**
     * The simulated worlds. Blocks.
     *
     * @throws dev.vlaworkbench.UserException when there is none
     */
    List<SimulatedWorld> worlds();

    /**
     * Runs and records one rollout with the loaded model.
     *
     * @param request what to run
     * @param progress hears of every control step, on any thread
     * @param cancellation stops it between two steps
     * @return the recording; empty when it was cancelled; fails with a {@link dev.vlaworkbench.UserException} that says why
     */
    CompletableFuture<Optional<Path>> run(RolloutRequest request, StepListener progress, Cancellation cancellation);
}
