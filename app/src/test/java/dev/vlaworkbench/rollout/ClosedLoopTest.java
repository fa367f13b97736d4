package dev.vlaworkbench.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.episode.RolloutRecording;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.FakeModel;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.strategy.PluginFolderUnderTest;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;

class ClosedLoopTest {

    @TempDir
    private Path plugins;

    private final FakeModel model = new FakeModel();
    private final FakeWorld world = new FakeWorld();
    private StrategyCatalog catalog;
    private ModelHost host;

    @BeforeEach
    void start() throws IOException {
        catalog = StrategyCatalog.load(PluginFolderUnderTest.write(plugins));
        host = ModelHost.load(() -> model);
    }

    @AfterEach
    void stop() {
        host.close();
        assertEquals(0, model.openLanes);
        catalog.close();
    }

    @Test
    void endsWithTheTask() {
        EpisodeResult result = run("dense", FakeWorld.WAIT, 1_000_001).orElseThrow();
        assertTrue(result.succeeded());
        // 2 + 1000001 % 3
        assertEquals(4, result.steps().size());
        assertEquals(Optional.empty(), result.failure());
    }

    @Test
    void endsUnsuccessfullyAtTheStepLimit() {
        EpisodeResult result = run("dense", FakeWorld.NEVER, 1_000_000).orElseThrow();
        assertFalse(result.succeeded());
        assertEquals(FakeWorld.NEVER.stepLimit(), result.steps().size());
    }

    @Test
    void aStrategysReuseShowsFromTheSecondStep() {
        List<StepCost> steps = run("reusing", FakeWorld.NEVER, 1_000_000).orElseThrow().steps();
        assertEquals(0, steps.get(0).reuseRatio());
        // 3 of 256 tokens at 2 of 3 layers
        assertEquals(3 * 2 / (256.0 * 3), steps.get(1).reuseRatio(), 1e-12);
        assertTrue(steps.get(1).prefillTmacs() < steps.get(1).denseTmacs());
        assertEquals(7, steps.get(1).latency().prefillMillis());
    }

    @Test
    void episodesOfAPromptShareAnEmptiedCache() {
        run("reusing", FakeWorld.NEVER, 1_000_000);
        assertEquals(1, model.openLanes);
        List<StepCost> steps = run("reusing", FakeWorld.NEVER, 1_000_001).orElseThrow().steps();
        assertEquals(1, model.openLanes);
        assertEquals(0, steps.getFirst().reuseRatio(), "nothing of the episode before is left in the cache");
    }

    @Test
    void aFailingStrategyIsToldFromAFailingWorld() {
        EpisodeResult strategy = run("failing", FakeWorld.WAIT, 1_000_001).orElseThrow();
        assertTrue(strategy.failure().orElseThrow().ofStrategy());
        assertTrue(strategy.failure().orElseThrow().sentence().contains("out of ideas"));
        EpisodeResult broken = run("dense", FakeWorld.BREAK, 1_000_001).orElseThrow();
        assertFalse(broken.failure().orElseThrow().ofStrategy());
        String sentence = broken.failure().orElseThrow().sentence();
        assertTrue(sentence.startsWith("World 'fake' failed in far/break seed 1000001"), sentence);
    }

    @Test
    void aCancelledEpisodeHasNoResult() {
        Cancellation cancellation = new Cancellation();
        List<Integer> steps = new ArrayList<>();
        Optional<EpisodeResult> result = new ClosedLoop(world, catalog).run(host, lane("dense"),
                episode(FakeWorld.NEVER, 1_000_000), Optional.empty(), done -> {
                    steps.add(done);
                    if (done == 2) {
                        cancellation.cancel();
                    }
                }, cancellation);
        assertEquals(Optional.empty(), result);
        assertEquals(List.of(1, 2), steps);
    }

    @Test
    void theRecorderHoldsWhatWasSeenBeforeEachCommand() {
        RolloutRecorder recorder = new RolloutRecorder();
        new ClosedLoop(world, catalog).run(host, lane("dense"), episode(FakeWorld.NEVER, 1_000_002),
                Optional.of(recorder), steps -> {}, new Cancellation());
        RolloutRecording recording = recorder.recording("fake", "do nothing", false).orElseThrow();
        assertEquals(4, recording.actions().size());
        WorldEpisode again = world.start(FakeWorld.NEVER, 1_000_002);
        for (int t = 0; t < 4; t++) {
            Assertions.assertArrayEquals(again.frame().toBytes(), recording.frames().get(t).toBytes());
            Assertions.assertArrayEquals(again.state(), recording.states()[t]);
            again.act(recording.actions().get(t).stream().mapToDouble(Double::doubleValue).toArray());
            // The fake model's gripper is 7: open.
            assertEquals(-1, recording.actions().get(t).getLast());
        }
    }

    @Test
    void episodesAreSpreadOverTasksInTurn() {
        List<EvaluationEpisode> episodes = EvaluationEpisode.of(world.suites(), Optional.empty(), 3, 10);
        assertEquals(List.of("near/wait seed 1000010", "near/never seed 1000011", "near/wait seed 1000012",
                "far/wait seed 1000010", "far/break seed 1000011", "far/wait seed 1000012"),
                episodes.stream().map(EvaluationEpisode::name).toList());
        assertEquals(2, EvaluationEpisode.of(world.suites(), Optional.of("break"), 2, 0).size());
        UserException unknown = Assertions.assertThrows(UserException.class,
                () -> EvaluationEpisode.of(world.suites(), Optional.of("fly"), 2, 0));
        assertTrue(unknown.getMessage().contains("near (wait, never)"), unknown.getMessage());
    }

    private Optional<EpisodeResult> run(String strategy, WorldTask task, long seed) {
        return new ClosedLoop(world, catalog).run(host, lane(strategy), episode(task, seed), Optional.empty(),
                steps -> {}, new Cancellation());
    }

    private LaneSpec lane(String strategy) {
        return new LaneSpec(strategy, catalog.choose(strategy));
    }

    private static EvaluationEpisode episode(WorldTask task, long seed) {
        return new EvaluationEpisode("far", task, 0, seed);
    }
}
