package dev.vlaworkbench.ui;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.rollout.ClosedLoop.StepListener;
import dev.vlaworkbench.rollout.FakeWorld;
import dev.vlaworkbench.rollout.SimulatedWorld;
import dev.vlaworkbench.ui.rollout.RolloutRequest;
import dev.vlaworkbench.ui.rollout.Rollouts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rollouts that a test ends. */
final class SyntheticRollouts implements Rollouts {

    final List<RolloutRequest> requests = new CopyOnWriteArrayList<>();
    volatile CompletableFuture<Optional<Path>> answer = new CompletableFuture<>();
    volatile boolean withoutWorld;

    @Override
    public List<SimulatedWorld> worlds() {
        if (withoutWorld) {
            throw new UserException("There is no simulated world; build the whole workbench.");
        }
        return List.of(new FakeWorld());
    }

    @Override
    public CompletableFuture<Optional<Path>> run(
            RolloutRequest request, StepListener progress, Cancellation cancellation) {
        requests.add(request);
        progress.finished(2);
        CompletableFuture<Optional<Path>> mine = answer;
        CompletableFuture.runAsync(() -> {
            while (!mine.isDone() && !cancellation.isCancelled()) {
                Thread.onSpinWait();
            }
            mine.complete(Optional.empty());
        });
        return mine;
    }
}
