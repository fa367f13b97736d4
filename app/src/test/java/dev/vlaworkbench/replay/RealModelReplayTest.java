package dev.vlaworkbench.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodeReader;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.OpenVla;
import dev.vlaworkbench.model.VlaModel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lanes over the reference checkpoint: they share the vision features and nothing else. */
class RealModelReplayTest {

    private static InferenceThread inference;
    private static VlaModel model;
    private static Episode episode;

    @BeforeAll
    static void load() {
        inference = new InferenceThread();
        model = inference.submit(() -> OpenVla.load(
                Path.of("src/test/resources/reference/openvla-tiny"), DeviceChoice.CPU)).join();
        episode = EpisodeReader.open(
                Path.of("src/test/resources/episodes/original.hdf5"),
                new EpisodeOptions(Optional.of("demo_2"), Optional.empty()));
    }

    @AfterAll
    static void close() {
        inference.submit(() -> {
            model.close();
            return null;
        }).join();
        inference.close();
    }

    private static RecordingListener run(Map<String, Supplier<Strategy>> strategies) {
        RecordingListener heard = new RecordingListener();
        Replay replay = ReplaysUnderTest.of(episode, model, strategies, StepRange.all(episode));
        inference.submit(() -> {
            replay.run(heard, new Cancellation());
            return null;
        }).join();
        assertEquals(List.of(), heard.failures);
        return heard;
    }

    @Test
    void aLaneGivesTheSameAloneAndBesideOthers() {
        Map<String, Supplier<Strategy>> both = new LinkedHashMap<>();
        both.put("dense", ReplaysUnderTest::dense);
        both.put("reusing", () -> ReplaysUnderTest.reusing(120));
        RecordingListener beside = run(both);
        RecordingListener alone = run(Map.of("reusing", () -> ReplaysUnderTest.reusing(120)));
        assertEquals(4, alone.records.size());
        for (int i = 0; i < alone.records.size(); i++) {
            assertEquals(alone.records.get(i).action(), beside.of("reusing").get(i).action());
            assertEquals(alone.records.get(i).hiddenTokens(), beside.of("reusing").get(i).hiddenTokens());
        }
    }

    /** A look at a step of a lane that reuses: its attention is that of the pass that was timed. */
    @Test
    void aSecondLookSeesWhatThePassSaw() {
        RecordingListener heard = run(Map.of("watching", WatchesAndReuses::new));
        List<StepRecord> records = heard.of("watching");
        HeadAttention heads = inference.submit(() -> {
            try (StepInspector inspector = new StepInspector(episode, model)) {
                inspector.aim(records.stream().limit(3).map(record -> Optional.of(record.executedPlan())).toList());
                assertTrue(inspector.advance().isEmpty() && inspector.advance().isEmpty());
                return inspector.advance().orElseThrow();
            }
        }).join();
        double[][] seen = records.get(2).textToVision().orElseThrow().meanOverLayers();
        double[][] again = heads.mean(0, model.shape().layers() - 1, 0, model.shape().heads() - 1);
        assertEquals(seen.length, again.length);
        for (int word = 0; word < seen.length; word++) {
            assertArrayEquals(seen[word], again[word], 1e-6);
        }
    }

    private static final class WatchesAndReuses implements Strategy {

        @Override
        public ObservationRequest observations() {
            return ObservationRequest.none().withMeanAttention();
        }

        @Override
        public StepDecision decide(StepContext context) {
            return ReplaysUnderTest.reusing(120).decide(context);
        }
    }

    @Test
    void twoRunsGiveTheSameActions() {
        Map<String, Supplier<Strategy>> both = new LinkedHashMap<>();
        both.put("dense", ReplaysUnderTest::dense);
        both.put("reusing", () -> ReplaysUnderTest.reusing(120));
        assertEquals(
                run(both).records.stream().map(StepRecord::action).toList(),
                run(both).records.stream().map(StepRecord::action).toList());
    }

    @Test
    void reuseIsReadFromThePassAndCostsLess() {
        Map<String, Supplier<Strategy>> both = new LinkedHashMap<>();
        both.put("dense", ReplaysUnderTest::dense);
        both.put("reusing", () -> ReplaysUnderTest.reusing(120));
        RecordingListener heard = run(both);
        StepRecord first = heard.of("reusing").getFirst();
        assertEquals(first.denseTmacs(), first.prefillTmacs());
        assertEquals(1.0, first.agreement().orElseThrow().tokenAgreement());
        StepRecord second = heard.of("reusing").get(1);
        int whole = second.attendedKeys().getFirst();
        int layers = model.shape().layers();
        List<Integer> expected = IntStream.range(0, layers).map(layer -> layer == 0 ? whole : whole - 120).boxed()
                .toList();
        assertEquals(expected, second.hiddenTokens());
        assertEquals(Collections.nCopies(layers, whole), second.attendedKeys());
        assertTrue(second.prefillTmacs() < second.denseTmacs());
        assertTrue(second.latency().visionMillis() > 0);
    }

    @Test
    void droppingBetweenLayersIsExecutedAndItsTimeIsSelection() {
        Map<String, Supplier<Strategy>> strategies = new LinkedHashMap<>();
        strategies.put("dense", ReplaysUnderTest::dense);
        strategies.put("dropping", DropsHalf::new);
        StepRecord record = run(strategies).of("dropping").getFirst();
        assertEquals(128, record.droppedTokens());
        assertEquals(record.hiddenTokens().getFirst() - 128, record.hiddenTokens().getLast());
        assertEquals(record.attendedKeys().getFirst() - 128, record.attendedKeys().getLast());
        assertFalse(record.textToVision().isPresent(), "attention for a decision is not asked to be kept");
    }

    /** Keeps the half of the tokens that the last prompt row attends to most. */
    private static final class DropsHalf implements Strategy {

        @Override
        public ObservationRequest observations() {
            return ObservationRequest.none().withDecisionsBefore(2);
        }

        @Override
        public StepDecision decide(StepContext context) {
            return new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
        }

        @Override
        public LayerDecision decideAtLayer(LayerContext context) {
            double[] attention = context.lastRowAttention();
            List<Integer> least = IntStream.range(0, attention.length).boxed()
                    .sorted((a, b) -> Double.compare(attention[a], attention[b])).limit(128).toList();
            return new LayerDecision(context.plan().with(least, Disposition.dropFrom(2)), Explanation.none());
        }
    }
}
