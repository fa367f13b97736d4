package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.experiment.ComparedLane;
import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity.Contender;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity.Recording;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.FakeEpisode;
import dev.vlaworkbench.replay.FakeModel;
import dev.vlaworkbench.replay.Replay;
import dev.vlaworkbench.replay.ReplaysUnderTest;
import dev.vlaworkbench.replay.StepRange;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Comparisons over made-up episodes of 6 and 4 steps through a made-up model, each replayed twice. */
public final class ComparisonUnderTest {

    public static final int REPEATS = 2;
    public static final int STEPS = REPEATS * (6 + 4);

    public final Map<String, Supplier<Strategy>> strategies = new LinkedHashMap<>();
    public final Path folder;

    private final FakeModel model = new FakeModel();
    private int caughtUp;

    public ComparisonUnderTest(Path folder) {
        this.folder = folder;
        strategies.put("dense", ReplaysUnderTest::dense);
        strategies.put("reusing", () -> ReplaysUnderTest.reusing(20));
    }

    private List<Replay> replays() {
        return List.of(
                ReplaysUnderTest.of(new FakeEpisode(8), model, strategies, new StepRange(2, 7)),
                ReplaysUnderTest.of(new FakeEpisode(4), model, strategies, new StepRange(0, 3)));
    }

    /** Opens the folder as a run does. */
    public ComparisonStore open() {
        ComparisonPlan plan = new ComparisonPlan("/models/fake", "", "cpu", List.of(
                new ComparisonPlan.Source("/it's/fake.hdf5", "demo_0", ""),
                new ComparisonPlan.Source("/fake.hdf5", "", "")),
                strategies.keySet().stream().skip(1).toList(), "", 1, REPEATS);
        List<Recording> recordings = replays().stream().map(replay -> new Recording(
                new ComparedEpisode(replay.episode().name(), replay.episode().instruction(), replay.steps().from(),
                        replay.steps().to()),
                "0123456789abcdef", replay.episode().steps())).toList();
        List<Contender> contenders = ComparedLane.of(replays().getFirst().lanes()).stream()
                .map(lane -> new Contender(lane, "test", "1.0", "fedcba9876543210")).toList();
        ComparisonIdentity identity = new ComparisonIdentity("fake", "abc", "9.9", recordings, contenders, 1, REPEATS,
                "test");
        return ComparisonStore.open(ResultFolder.open(folder), plan.command("/out"), plan, identity,
                Surroundings.of(model.info(), "9.9"));
    }

    /** Runs to the end. */
    public ComparisonStore run() {
        return run(new Cancellation(), done -> {});
    }

    /** Runs until a progress listener cancels. */
    public ComparisonStore run(Cancellation cancellation, IntConsumer progress) {
        ComparisonStore store = open();
        new ComparisonRun(replays(), REPEATS, store).run(new ComparisonRun.Progress() {
            @Override
            public void finished(int done) {
                progress.accept(done);
            }

            @Override
            public void caughtUp(String episode, int step, int of) {
                caughtUp++;
            }

            @Override
            public void laneFailed(String lane, int t) {}
        }, cancellation);
        return store;
    }

    /** Finished steps that were computed again so far. */
    public int caughtUp() {
        return caughtUp;
    }

    /** Lanes that were left open. */
    public int openLanes() {
        return model.openLanes;
    }
}
