package dev.vlaworkbench.rollout;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.FramePreparation;
import dev.vlaworkbench.metrics.SimulatorCommand;
import dev.vlaworkbench.model.FramePreparer;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.LiveLane;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets a model act in a world until the task is done or its control steps are used up, as OpenVLA's evaluation in LIBERO does:
 * the frame goes through the JPEG round trip, the Lanczos resize and the centre crop, the instruction into OpenVLA's prompt, and
 * of the action the gripper is turned into the simulator's command ({@link SimulatorCommand}). A world's frames are upright and
 * are not turned, and a world begins at rest, so that no steps are waited.
 *
 * <p>World and preparation run on the calling thread, the model on its host's. Safe for several threads with a scene each.
 */
public final class ClosedLoop {

    private final SimulatedWorld world;
    private final StrategyCatalog catalog;
    private final FramePreparer preparer = new FramePreparer();

    /**
     * Prepares rollouts.
     *
     * @param world where
     * @param catalog opens the strategies
     */
    public ClosedLoop(SimulatedWorld world, StrategyCatalog catalog) {
        this.world = world;
        this.catalog = catalog;
    }

    /** Hears of an episode's progress, on the thread that runs it. */
    @FunctionalInterface
    public interface StepListener {

        /**
         * A control step has ended.
         *
         * @param steps how many have
         */
        void finished(int steps);
    }

    /**
     * Runs one episode.
     *
     * @param host the model
     * @param strategy under which it runs
     * @param episode the scene
     * @param recorder hears of every step
     * @param progress hears how many steps are done
     * @param cancellation checked between control steps
     * @return how it came out; empty when it was cancelled
     */
    public Optional<EpisodeResult> run(
            ModelHost host, LaneSpec strategy, EvaluationEpisode episode, Optional<RolloutRecorder> recorder,
            StepListener progress, Cancellation cancellation) {
        List<StepCost> costs = new ArrayList<>();
        LiveLane lane;
        try {
            lane = host.call(() -> host.open(strategy, catalog, episode));
        } catch (UserException fault) {
            return Optional.of(EpisodeResult.failed(true, fault.getMessage(), costs));
        }
        try (Scene scene = new Scene(episode)) {
            while (costs.size() < episode.task().stepLimit()) {
                if (cancellation.isCancelled()) {
                    return Optional.empty();
                }
                RgbImage prepared = preparer.prepare(scene.frame(recorder), FramePreparation.RAW_FRAME);
                StepRecord step = host.call(() -> lane.step(prepared, FramePreparation.NONE));
                boolean done = scene.act(SimulatorCommand.of(step.action()), recorder);
                costs.add(StepCost.of(step));
                progress.finished(costs.size());
                if (done) {
                    return Optional.of(EpisodeResult.finished(true, costs));
                }
            }
            return Optional.of(EpisodeResult.finished(false, costs));
        } catch (WorldFault fault) {
            return Optional.of(EpisodeResult.failed(false, fault.getMessage(), costs));
        } catch (UserException fault) {
            return Optional.of(EpisodeResult.failed(true, fault.getMessage(), costs));
        } finally {
            host.end(lane);
        }
    }

    /** A world threw something; the message is what a person is told. */
    private static final class WorldFault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private WorldFault(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /** The world's scene; whatever the world throws becomes a sentence. */
    private final class Scene implements AutoCloseable {

        private final EvaluationEpisode episode;
        private final WorldEpisode scene;

        private Scene(EvaluationEpisode episode) {
            this.episode = episode;
            this.scene = guarded(() -> world.start(episode.task(), episode.seed()));
        }

        private RgbImage frame(Optional<RolloutRecorder> recorder) {
            return guarded(() -> {
                RgbImage frame = scene.frame();
                recorder.ifPresent(one -> one.see(scene, frame));
                return frame;
            });
        }

        private boolean act(List<Double> command, Optional<RolloutRecorder> recorder) {
            recorder.ifPresent(one -> one.act(command));
            return guarded(() -> {
                scene.act(command.stream().mapToDouble(Double::doubleValue).toArray());
                return scene.succeeded();
            });
        }

        private <T> T guarded(Supplier<T> call) {
            try {
                return call.get();
            } catch (UserException told) {
                throw new WorldFault(told.getMessage(), told);
            } catch (RuntimeException | LinkageError fault) {
                throw new WorldFault("World '" + world.id() + "' failed in " + episode.name() + " with " + fault
                        + "; report that to its author.", fault);
            }
        }

        @Override
        public void close() {
            guarded(() -> {
                scene.close();
                return null;
            });
        }
    }
}
