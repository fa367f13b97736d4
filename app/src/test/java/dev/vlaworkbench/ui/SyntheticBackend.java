package dev.vlaworkbench.ui;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.ParameterSpec;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodePreview;
import dev.vlaworkbench.episode.EpisodeSummary;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.LoadProgress;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.InferenceThread;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.ui.rollout.Rollouts;
import dev.vlaworkbench.ui.session.Backend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Stands in for the layers below: episodes by file name, and a replay whose steps a test lets pass one by one. */
final class SyntheticBackend implements Backend {

    static final int STEPS = 40;
    static final String INSTRUCTION = "push the red block onto the tray";

    static final StrategyDescriptor DENSE = new StrategyDescriptor("dense", "OpenVLA", "Plain OpenVLA.", "", List.of(),
            List.of());
    static final StrategyDescriptor PROBE = new StrategyDescriptor("probe", "Probe", "Reuses some tokens. For tests.",
            "",
            List.of(new ParameterSpec.IntegerParameter("count", "How many.", 100, 1, 200),
                    new ParameterSpec.RealParameter("threshold", "Similarity.", 0.99612345, 0, 1),
                    new ParameterSpec.FlagParameter("schedule", "Whether by schedule.", true),
                    new ParameterSpec.ChoiceParameter("kind", "Which.", "both", List.of("both", "visual"))),
            List.of(new Preset("visual-only", "Only visual.", Map.of("kind", "visual", "count", "50"))));

    final Semaphore steps = new Semaphore(0);
    /** The lanes of each replay that was asked for. */
    final List<List<LaneSpec>> replays = new CopyOnWriteArrayList<>();
    final List<Integer> inspected = new CopyOnWriteArrayList<>();
    final SyntheticRollouts rollouts = new SyntheticRollouts();
    private final InferenceThread inference = new InferenceThread();
    private final PendingReplays pending = new PendingReplays();
    volatile int failAt = -1;
    /** The names of the lanes that fail, as a regular expression. */
    volatile String failing = ".*";
    volatile boolean closed;

    @Override
    public List<EpisodeSummary> episodes(Path file) {
        String name = file.getFileName().toString();
        if (name.contains("broken")) {
            throw new UserException(name + " ends in the middle; copy it again.");
        }
        String instruction = name.contains("silent") ? "" : INSTRUCTION;
        return name.contains("two")
                ? List.of(new EpisodeSummary("demo_0", instruction, STEPS),
                        new EpisodeSummary("demo_1", instruction, STEPS))
                : List.of(new EpisodeSummary("demo_0", instruction, STEPS));
    }

    @Override
    public EpisodePreview preview(Path file, Optional<String> demo) {
        return new EpisodePreview(open(file, new EpisodeOptions(demo, Optional.empty())).frame(0), Optional.of(true));
    }

    @Override
    public Episode open(Path file, EpisodeOptions options) {
        return new SyntheticEpisode(options.demo().orElse("demo_0"), options.instruction().orElse(INSTRUCTION), STEPS);
    }

    @Override
    public RgbImage prepared(Episode episode, int t) {
        return episode.frame(t);
    }

    @Override
    public List<StrategyDescriptor> strategies() {
        return List.of(DENSE, PROBE);
    }

    @Override
    public List<String> pluginProblems() {
        return List.of("bad.jar has no strategy in it; ask its author.");
    }

    @Override
    public CompletableFuture<ModelInfo> load(Path checkpoint, LoadProgress progress) {
        return inference.submit(() -> {
            if (checkpoint.toString().contains("bad")) {
                throw new UserException("The checkpoint " + checkpoint + " lacks config.json; name another folder.");
            }
            if (checkpoint.toString().contains("slow")) {
                for (int weights = 1;; weights++) {
                    progress.loaded(Math.min(weights, 60), 100);
                    Thread.sleep(5);
                }
            }
            return new ModelInfo(checkpoint.getFileName().toString(), true, "cpu", "amd64", "float32", "DJL",
                    "wall clock", 7, SyntheticRecords.SHAPE);
        });
    }

    @Override
    public CompletableFuture<Void> replay(Episode episode, List<LaneSpec> lanes, ReplayListener listener,
            Cancellation cancellation) {
        replays.add(lanes);
        CompletableFuture<Void> done = pending.ask(cancellation, () -> run(episode, lanes, listener, cancellation));
        inference.submit(() -> {
            pending.work();
            return null;
        });
        return done;
    }

    private void run(Episode episode, List<LaneSpec> asked, ReplayListener listener, Cancellation cancellation) {
        listener.replayStarted(SyntheticRecords.prompt(episode.instruction()), SyntheticRecords.ACTIONS);
        List<LaneSpec> lanes = new ArrayList<>(asked);
        for (int t = 0; t < episode.steps(); t++) {
            if (!isAllowed(cancellation)) {
                return;
            }
            for (LaneSpec lane : List.copyOf(lanes)) {
                if (t == failAt && !lane.isDense() && lane.name().matches(failing)) {
                    listener.laneFailed(lane.name(), t, "Strategy probe gave 255 entries at step " + t + ".",
                            new IllegalStateException("255 entries"));
                    lanes.remove(lane);
                }
            }
            lanes.removeIf(lane -> cancellation.isCancelled(lane.name()));
            if (lanes.isEmpty()) {
                return;
            }
            if (lanes.stream().noneMatch(lane -> lane.name().equals("dense"))) {
                listener.stepFinished(SyntheticRecords.dense(t));
            }
            for (LaneSpec lane : lanes) {
                listener.stepFinished(lane.isDense()
                        ? SyntheticRecords.dense(lane.name(), t)
                        : SyntheticRecords.probe(lane.name(), t));
            }
        }
    }

    /** Waits until a test lets the next step pass; what was asked for in the meantime goes first. */
    private boolean isAllowed(Cancellation cancellation) {
        try {
            while (!steps.tryAcquire(10, TimeUnit.MILLISECONDS)) {
                if (cancellation.isCancelled()) {
                    return false;
                }
                pending.work();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return !cancellation.isCancelled();
    }

    @Override
    public CompletableFuture<HeadAttention> inspect(Episode episode, List<Optional<TokenPlan>> executed) {
        inspected.add(executed.size() - 1);
        return CompletableFuture.supplyAsync(() -> SyntheticRecords.attention(executed.size() - 1));
    }

    @Override
    public Optional<Rollouts> rollouts() {
        return Optional.of(rollouts);
    }

    /** The last lane of the replay that was asked for last. */
    Optional<LaneSpec> lastReplay() {
        return replays.isEmpty() ? Optional.empty() : Optional.of(replays.getLast().getLast());
    }

    @Override
    public void close() {
        closed = true;
        inference.close();
    }
}
