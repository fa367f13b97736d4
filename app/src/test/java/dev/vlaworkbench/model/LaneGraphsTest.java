package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.GuessTree;
import dev.vlaworkbench.api.Jacobi;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.Merge;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.model.ModelLane.LayerDecisions;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A lane whose pieces run padded at fixed addresses, as graphs need them, gives what a plain lane gives. */
class LaneGraphsTest {

    private static final Path REFERENCE = Path.of("src/test/resources/reference/openvla-tiny");

    /** Runs every piece where a CUDA device would replay it, and remembers which pieces there are. */
    private static final class DirectRunner implements PieceRunner {

        private final Set<Object> pieces = new HashSet<>();

        @Override
        public void run(Object piece, Runnable prepare, Runnable work) {
            pieces.add(piece);
            work.run();
            // Recording runs the same work again; that must change nothing.
            work.run();
        }

        @Override
        public void forget(Collection<?> gone) {
            pieces.removeAll(gone);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, REUSE", "1, REUSE", "2, DROP", "0, DROP"})
    void equalsAPlainLane(int fromLayer, Disposition.Kind kind) {
        List<Integer> first = IntStream.range(20, 63).boxed().toList();
        List<Integer> second = IntStream.range(100, 177).boxed().toList();
        TokenPlan plan = TokenPlan.dense().with(first, Disposition.reuseFrom(fromLayer)).with(second,
                new Disposition(kind, Math.min(3, fromLayer + 1)));
        ObservationRequest request = ObservationRequest.none().withLayerAttention().withLayerEntropies();
        DirectRunner runner = new DirectRunner();
        try (TorchOpenVla model = OpenVla.loadTorch(REFERENCE, DeviceChoice.CPU, DtypeChoice.AUTO, Optional.empty());
                ReferenceFile expected = new ReferenceFile(REFERENCE.resolve("expected.safetensors"))) {
            List<RgbImage> frames = expected.frames();
            Prompt prompt = expected.prompt();
            try (TorchLane plain = model.openLane(prompt);
                    TorchLane padded = model.openLane(prompt, Optional.of(runner))) {
                for (int step = 0; step < 3; step++) {
                    model.see(frames.get(step));
                    TokenPlan now = step == 1 ? plan : TokenPlan.dense();
                    ForwardResult one = plain.run(now, request, LayerContext::plan);
                    ForwardResult other = padded.run(now, request, LayerContext::plan);
                    assertEquals(one.action(), other.action());
                    assertEquals(one.hiddenTokens(), other.hiddenTokens());
                    assertClose(one, other);
                }
                assertTrue(runner.pieces.size() >= 2, () -> "pieces " + runner.pieces);
            }
            assertEquals(Set.of(), runner.pieces);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, true", "0, false", "2, true", "2, false"})
    void attentionLeftForTheEndOfThePassIsTheSame(int fromLayer, boolean mean) {
        ObservationRequest request = mean
                ? ObservationRequest.none().withMeanAttention()
                : ObservationRequest.none().withLayerAttention(1, 3);
        TokenPlan plan = TokenPlan.dense().with(IntStream.range(20, 90).boxed().toList(),
                Disposition.reuseFrom(fromLayer));
        try (TorchOpenVla model = OpenVla.loadTorch(REFERENCE, DeviceChoice.CPU, DtypeChoice.AUTO, Optional.empty());
                ReferenceFile expected = new ReferenceFile(REFERENCE.resolve("expected.safetensors"));
                TorchLane plain = model.openLane(expected.prompt());
                TorchLane padded = model.openLane(expected.prompt(), Optional.of(new DirectRunner()))) {
            for (int step = 0; step < 3; step++) {
                model.see(expected.frames().get(step));
                TokenPlan now = step == 0 ? TokenPlan.dense() : plan;
                double[][] one = plain.run(now, request, LayerContext::plan).textToVision().orElseThrow()
                        .meanOverLayers();
                double[][] other = padded.run(now, request, LayerContext::plan).textToVision().orElseThrow()
                        .meanOverLayers();
                for (int word = 0; word < one.length; word++) {
                    assertArrayEquals(one[word], other[word], 1e-6);
                }
            }
        }
    }

    private static List<TokenPlan> partialPlans() {
        List<Integer> some = IntStream.range(20, 90).boxed().toList();
        TokenPlan dropped = TokenPlan.dense().with(some, Disposition.dropFrom(1));
        TokenPlan merged = dropped.with(List.of(201, 203), Disposition.dropFrom(2))
                .merging(new Merge(2, List.of(200, 201, 203)));
        return List.of(dropped, TokenPlan.dense().with(some, Disposition.dropFrom(0)), merged,
                merged.renumberingFrom(2), dropped.renumberingFrom(1), dropped.renumberingFrom(0));
    }

    /** Tokens that are dropped leave the same pieces behind as others, prefill and answer alike. */
    @ParameterizedTest
    @MethodSource("partialPlans")
    void dropsAndMergesRunInPiecesToo(TokenPlan plan) {
        DirectRunner runner = new DirectRunner();
        ObservationRequest request = ObservationRequest.none().withLayerAttention().withLayerEntropies()
                .withAnswerAttention(3);
        try (TorchOpenVla model = OpenVla.loadTorch(REFERENCE, DeviceChoice.CPU, DtypeChoice.AUTO, Optional.empty());
                ReferenceFile expected = new ReferenceFile(REFERENCE.resolve("expected.safetensors"));
                TorchLane plain = model.openLane(expected.prompt());
                TorchLane padded = model.openLane(expected.prompt(), Optional.of(runner))) {
            for (int step = 0; step < 3; step++) {
                model.see(expected.frames().get(step));
                // A whole pass between two partial ones must leave nothing behind.
                TokenPlan now = step == 1 ? TokenPlan.dense() : plan;
                ForwardResult one = plain.run(now, request, LayerContext::plan);
                ForwardResult other = padded.run(now, request, LayerContext::plan);
                assertEquals(one.action(), other.action());
                assertEquals(one.hiddenTokens(), other.hiddenTokens());
                assertEquals(one.attendedKeys(), other.attendedKeys());
                assertClose(one, other);
                for (int row = 0; row < 6; row++) {
                    for (int token = 0; token < 256; token++) {
                        assertEquals(one.answerAttention().orElseThrow().at(0, row, token),
                                other.answerAttention().orElseThrow().at(0, row, token), 1e-6);
                    }
                }
                for (DecodePlan decoding : List.of(Draft.exact(one.action().tokens()),
                        Draft.exactTree(GuessTree.joined(
                                List.of(List.of(0, 9, 9, 9, 9, 9, 9), one.action().tokens()))),
                        new Jacobi(List.of(0, 9, 9, 9, 9, 9, 9), Jacobi.ENOUGH_PASSES, true))) {
                    assertEquals(one.action(), padded.run(now, decoding, request, LayerContext::plan).action());
                }
            }
            assertTrue(runner.pieces.stream().anyMatch(piece -> piece.toString().contains("masked=true")),
                    () -> "pieces " + runner.pieces);
            assertTrue(runner.pieces.stream().anyMatch(piece -> piece.toString().matches("Decode.*ragged=true.*")),
                    () -> "pieces " + runner.pieces);
        }
    }

    @Test
    void whatIsDroppedBetweenLayersIsMaskedToo() {
        ObservationRequest request = ObservationRequest.none().withDecisionsBefore(2);
        List<Integer> some = IntStream.range(100, 200).boxed().toList();
        LayerDecisions drops = context -> context.plan().with(some, Disposition.dropFrom(2));
        try (TorchOpenVla model = OpenVla.loadTorch(REFERENCE, DeviceChoice.CPU, DtypeChoice.AUTO, Optional.empty());
                ReferenceFile expected = new ReferenceFile(REFERENCE.resolve("expected.safetensors"));
                TorchLane plain = model.openLane(expected.prompt());
                TorchLane padded = model.openLane(expected.prompt(), Optional.of(new DirectRunner()))) {
            model.see(expected.frames().getFirst());
            ForwardResult one = plain.run(TokenPlan.dense(), request, drops);
            ForwardResult other = padded.run(TokenPlan.dense(), request, drops);
            assertEquals(one.action(), other.action());
            assertEquals(one.attendedKeys(), other.attendedKeys());
            assertTrue(one.attendedKeys().getLast() < one.attendedKeys().getFirst(), "nothing was dropped");
        }
    }

    private static void assertClose(ForwardResult one, ForwardResult other) {
        List<Double> entropies = one.layerEntropies().orElseThrow();
        for (int layer = 0; layer < entropies.size(); layer++) {
            assertEquals(entropies.get(layer), other.layerEntropies().orElseThrow().get(layer), 1e-4);
        }
        double[][] mean = one.textToVision().orElseThrow().meanOverLayers();
        double[][] padded = other.textToVision().orElseThrow().meanOverLayers();
        for (int word = 0; word < mean.length; word++) {
            for (int token = 0; token < 256; token++) {
                assertEquals(mean[word][token], padded[word][token], 1e-6);
            }
        }
    }
}
