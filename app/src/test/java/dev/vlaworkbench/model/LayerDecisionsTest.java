package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dispositions, decisions between layers and captured attention over the reference checkpoint. */
class LayerDecisionsTest {

    private static final Path REFERENCE = Path.of("src/test/resources/reference/openvla-tiny");
    private static final List<Integer> SOME = IntStream.range(40, 130).boxed().toList();

    private TorchOpenVla model;
    private List<RgbImage> frames;
    private Prompt prompt;

    @BeforeEach
    void load() {
        model = OpenVla.loadTorch(REFERENCE, DeviceChoice.CPU, DtypeChoice.AUTO, Optional.empty());
        try (ReferenceFile expected = new ReferenceFile(REFERENCE.resolve("expected.safetensors"))) {
            frames = expected.frames();
            prompt = expected.prompt();
        }
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void droppingByADecisionEqualsDroppingByThePlan() {
        TokenPlan planned = TokenPlan.dense().with(SOME, Disposition.dropFrom(2));
        ForwardResult byPlan;
        ForwardResult byDecision;
        model.see(frames.get(1));
        try (TorchLane lane = model.openLane(prompt)) {
            byPlan = lane.run(planned, ObservationRequest.none(), LayerContext::plan);
        }
        List<Integer> asked = new ArrayList<>();
        try (TorchLane lane = model.openLane(prompt)) {
            byDecision = lane.run(TokenPlan.dense(), ObservationRequest.none().withDecisionsBefore(2), context -> {
                asked.add(context.layer());
                return context.plan().with(SOME, Disposition.dropFrom(2));
            });
        }
        assertEquals(List.of(2), asked);
        assertEquals(byPlan.action(), byDecision.action());
        assertEquals(planned, byDecision.executedPlan());
        assertEquals(List.of(278, 278, 188, 188), byDecision.hiddenTokens());
        assertEquals(List.of(278, 278, 188, 188), byDecision.attendedKeys());
    }

    @Test
    void aDecisionSeesTheAttentionOfTheLayerBefore() {
        model.see(frames.get(0));
        try (TorchLane lane = model.openLane(prompt)) {
            List<TextToVisionAttention> seen = new ArrayList<>();
            List<double[]> lastRows = new ArrayList<>();
            ForwardResult result = lane.run(TokenPlan.dense(),
                    ObservationRequest.none().withLayerAttention(2).withDecisionsBefore(3), context -> {
                        seen.add(context.textAttention());
                        lastRows.add(context.lastRowAttention());
                        return context.plan();
                    });
            assertEquals(List.of(result.textToVision().orElseThrow()), seen);
            TextToVisionAttention attention = seen.getFirst();
            double[] expected = IntStream.range(0, 256)
                    .mapToDouble(token -> attention.at(0, attention.words() - 1, token))
                    .toArray();
            assertArrayEquals(expected, lastRows.getFirst());
        }
    }

    @Test
    void attentionAveragedOnTheDeviceIsTheMeanOfTheLayers() {
        model.see(frames.get(0));
        double[][] mean;
        double[][] averaged;
        try (TorchLane lane = model.openLane(prompt)) {
            mean = lane.run(TokenPlan.dense(), ObservationRequest.none().withLayerAttention(), LayerContext::plan)
                    .textToVision().orElseThrow().meanOverLayers();
        }
        try (TorchLane lane = model.openLane(prompt)) {
            averaged = lane.run(TokenPlan.dense(), ObservationRequest.none().withMeanAttention(), LayerContext::plan)
                    .textToVision().orElseThrow().meanOverLayers();
        }
        for (int word = 0; word < mean.length; word++) {
            assertArrayEquals(mean[word], averaged[word], 1e-8);
        }
    }

    @Test
    void capturingEntropiesChangesNoAttentionAndNoToken() {
        model.see(frames.get(2));
        try (TorchLane plain = model.openLane(prompt); TorchLane watched = model.openLane(prompt)) {
            ObservationRequest attention = ObservationRequest.none().withLayerAttention();
            ForwardResult without = plain.run(TokenPlan.dense(), attention, LayerContext::plan);
            ForwardResult with = watched.run(TokenPlan.dense(), attention.withLayerEntropies(), LayerContext::plan);
            assertEquals(without.action(), with.action());
            List<Double> entropies = with.layerEntropies().orElseThrow();
            assertEquals(4, entropies.size());
            double ceiling = meanLogarithm(278);
            entropies.forEach(entropy -> assertTrue(entropy > 0.5 * ceiling && entropy <= ceiling,
                    () -> entropy + " of at most " + ceiling));
        }
        try (TorchLane lane = model.openLane(prompt)) {
            TokenPlan textOnly = TokenPlan.dense().with(IntStream.range(0, 256).boxed().toList(),
                    Disposition.dropFrom(0));
            double ceiling = meanLogarithm(22);
            lane.run(textOnly, ObservationRequest.none().withLayerEntropies(), LayerContext::plan).layerEntropies()
                    .orElseThrow().forEach(entropy -> assertTrue(entropy > 0.5 * ceiling && entropy <= ceiling,
                            () -> entropy + " of at most " + ceiling));
        }
    }

    @Test
    void agesFollowWhatWasComputed() {
        try (TorchLane lane = model.openLane(prompt)) {
            assertTrue(lane.cache().isEmpty());
            model.see(frames.get(0));
            lane.run(TokenPlan.dense(), ObservationRequest.none(), LayerContext::plan);
            assertEquals(1, lane.cache().oldest(50));
            lane.run(TokenPlan.dense().with(List.of(50), Disposition.reuseFrom(1)).with(List.of(51),
                    Disposition.dropFrom(3)), ObservationRequest.none(), LayerContext::plan);
            assertEquals(1, lane.cache().age(0, 50));
            assertEquals(2, lane.cache().age(1, 50));
            assertEquals(2, lane.cache().oldest(50));
            assertEquals(1, lane.cache().age(2, 51));
            assertEquals(CacheView.ABSENT, lane.cache().oldest(51));
        }
    }

    @Test
    void reuseOfWhatTheCacheLacksIsRefused() {
        model.see(frames.get(0));
        try (TorchLane lane = model.openLane(prompt)) {
            TokenPlan reuse = TokenPlan.dense().with(List.of(3), Disposition.reuseFrom(2));
            assertEquals(Optional.of("visual token 3 is to be reused at layer 2 but the cache does not hold it there"),
                    lane.faultOf(reuse));
            assertThrows(IllegalArgumentException.class,
                    () -> lane.run(reuse, ObservationRequest.none(), LayerContext::plan));
        }
    }

    @Test
    void aDecisionCannotChangeThePast() {
        model.see(frames.get(0));
        try (TorchLane lane = model.openLane(prompt)) {
            assertThrows(IllegalArgumentException.class,
                    () -> lane.run(TokenPlan.dense(), ObservationRequest.none().withDecisionsBefore(2),
                            context -> context.plan().with(SOME, Disposition.dropFrom(1))));
        }
    }

    @Test
    void reusingTokensOfAnUnchangedFrameChangesNothing() {
        model.see(frames.get(1));
        try (TorchLane lane = model.openLane(prompt)) {
            ForwardResult dense = lane.run(TokenPlan.dense(), ObservationRequest.none(), LayerContext::plan);
            ForwardResult reused = lane.run(TokenPlan.dense().with(SOME, Disposition.reuseFrom(0)),
                    ObservationRequest.none(), LayerContext::plan);
            assertEquals(dense.action(), reused.action());
            assertEquals(List.of(188, 188, 188, 188), reused.hiddenTokens());
            assertEquals(List.of(278, 278, 278, 278), reused.attendedKeys());
        }
    }

    /** The entropy in nats of causal rows that spread evenly over their 1..rows keys, averaged: no attention has more. */
    private static double meanLogarithm(int rows) {
        return IntStream.rangeClosed(1, rows).mapToDouble(Math::log).average().orElseThrow();
    }
}
