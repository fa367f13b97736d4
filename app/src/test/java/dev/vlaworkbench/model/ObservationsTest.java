package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.HiddenProducts;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.Merge;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strategies may look at, held against a decoder written out in Java, and merges and renumbering. */
class ObservationsTest {

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

    /** As a CUDA device would run it, padding and all. */
    private static final class Direct implements PieceRunner {
        @Override
        public void run(Object piece, Runnable prepare, Runnable work) {
            work.run();
            work.run();
        }

        @Override
        public void forget(Collection<?> pieces) {
            // nothing is kept
        }
    }

    private List<LayerContext> look(ObservationRequest request, TokenPlan plan, boolean inPieces) {
        List<LayerContext> seen = new ArrayList<>();
        try (TorchLane lane = model.openLane(prompt, inPieces ? Optional.of(new Direct()) : Optional.empty())) {
            model.see(frames.get(0));
            lane.run(TokenPlan.dense(), ObservationRequest.none(), LayerContext::plan);
            model.see(frames.get(1));
            lane.run(plan, request, context -> {
                seen.add(context);
                return context.plan();
            });
        }
        return seen;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void beforeLayerZeroTheEmbeddingsProductsAreSeen(boolean inPieces) {
        LayerContext seen = look(ObservationRequest.none().withProductsBefore(0), TokenPlan.dense(), inPieces)
                .getFirst();
        assertEquals(0, seen.layer());
        assertArrayEquals(new double[256], seen.lastRowAttention());
        float[] visual = model.seen(1);
        HiddenProducts products = seen.hiddenProducts().orElseThrow();
        int width = products.width();
        assertEquals(visual.length, PatchGrid.TOKENS * width);
        for (int token : List.of(0, 1, 100, 255)) {
            for (int other : List.of(0, 77, 255)) {
                double expected = 0;
                for (int i = 0; i < width; i++) {
                    expected += (double) visual[token * width + i] * visual[other * width + i];
                }
                assertEquals(expected, products.visual(token, other), 1e-9 * Math.max(1, Math.abs(expected)));
            }
        }
        assertEquals(
                products.visualText(9, 4) * products.visualText(9, 4) <= products.visual(9, 9) * products.text(4, 4),
                true, "Cauchy-Schwarz");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theMeanOverAllRowsHoldsTheTextRowsAndThoseOfTheVisualTokens(boolean inPieces) {
        // Text rows attend to all visual tokens, visual rows to those before them; layer 0's attention follows from its
        // input alone, so the mean of all rows less the text rows' part must fall from the first token to the last.
        ObservationRequest request = ObservationRequest.none().withRowMeansBefore(1);
        LayerContext seen = look(request, TokenPlan.dense(), inPieces).getFirst();
        double[] mean = seen.rowMeanAttention().orElseThrow();
        double[] text = seen.textAttention().meanOverWords(0);
        int rows = prompt.sequenceLength();
        double[] visualRows = new double[256];
        Arrays.setAll(visualRows, token -> mean[token] * rows - text[token] * prompt.words());
        assertTrue(Arrays.stream(visualRows).allMatch(value -> value > -1e-4), "rows add, none takes away");
        // the last visual token is seen by its own row only, which has 257 keys
        assertTrue(visualRows[255] < 1 && visualRows[255] > 0);
        double sum = Arrays.stream(mean).sum();
        assertTrue(sum > 0.5 && sum < 1, () -> "BOS and text take the rest: " + sum);
    }

    @Test
    void theMeanOverAllRowsIsTheSameInPiecesAndWithTokensGone() {
        TokenPlan reuse = TokenPlan.dense().with(SOME, Disposition.reuseFrom(1));
        TokenPlan drop = TokenPlan.dense().with(SOME, Disposition.dropFrom(1));
        ObservationRequest request = ObservationRequest.none().withRowMeansBefore(3).withProductsBefore(3);
        for (TokenPlan plan : List.of(TokenPlan.dense(), reuse, drop)) {
            LayerContext plain = look(request, plan, false).getFirst();
            LayerContext pieces = look(request, plan, true).getFirst();
            assertArrayEquals(plain.rowMeanAttention().orElseThrow(), pieces.rowMeanAttention().orElseThrow(), 1e-6);
            HiddenProducts one = plain.hiddenProducts().orElseThrow();
            HiddenProducts other = pieces.hiddenProducts().orElseThrow();
            for (int token = 0; token < 256; token += 5) {
                assertEquals(one.visual(token, 3), other.visual(token, 3), 1e-3);
                boolean there = plan.of(token).computedAt(2);
                assertEquals(there, one.visual(token, token) > 0);
            }
            assertEquals(plan == drop, plain.rowMeanAttention().orElseThrow()[SOME.getFirst()] == 0);
        }
    }

    private static List<TokenPlan> plans() {
        TokenPlan drop = TokenPlan.dense().with(SOME, Disposition.dropFrom(1));
        return List.of(
                TokenPlan.dense(), drop, drop.renumberingFrom(1), drop.renumberingFrom(0),
                drop.merging(new Merge(2, List.of(9, 200, 30))).renumberingFrom(2));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theAnswersAttentionIsThatOfTheSameRowsInAPrompt(TokenPlan plan) {
        // Rows of the answer see what prompt rows with the same tokens would see: put the answer into the prompt.
        int layer = 2;
        model.see(frames.get(0));
        ForwardResult watched;
        try (TorchLane lane = model.openLane(prompt)) {
            watched = lane.run(plan, ObservationRequest.none().withAnswerAttention(layer), LayerContext::plan);
        }
        List<Integer> ids = new ArrayList<>(prompt.ids());
        List<String> pieces = new ArrayList<>(prompt.pieces());
        watched.action().tokens().subList(0, 6).forEach(token -> {
            ids.add(token);
            pieces.add("");
        });
        TextToVisionAttention expected;
        try (TorchLane lane = model.openLane(new Prompt("longer", ids, pieces))) {
            expected = lane.run(plan, ObservationRequest.none().withLayerAttention(layer), LayerContext::plan)
                    .textToVision().orElseThrow();
        }
        TextToVisionAttention seen = watched.answerAttention().orElseThrow();
        assertEquals(List.of(layer), seen.layers());
        for (int row = 0; row < 6; row++) {
            for (int token = 0; token < 256; token++) {
                assertEquals(expected.at(0, prompt.words() + row, token), seen.at(0, row, token), 1e-6);
            }
        }
    }

    @Test
    void mergedRowsAreMeansAndTheOthersStay() {
        model.see(frames.get(0));
        try (TorchLane opened = model.openLane(prompt)) {
            TorchModule module = model.module();
            int lane = 0;
            module.run("begin", lane);
            int rows = prompt.sequenceLength();
            long[] at = IntStream.range(0, rows).asLongStream().toArray();
            double[] before = module.doubles("hidden_products", lane, at);
            // visual tokens 20, 3 and 200, and 10 and 11, in the rows behind BOS
            try (NDArray weights = module.manager().create(new float[]{1, 1, 1, 6, 2})) {
                module.run("merge_rows", lane, new long[]{21, 11}, new long[]{21, 4, 201, 11, 12},
                        new long[]{0, 0, 0, 1, 1}, weights);
            }
            double[] after = module.doubles("hidden_products", lane, at);
            Map<Integer, Map<Integer, Double>> means = Map.of(20, Map.of(20, 1 / 3.0, 3, 1 / 3.0, 200, 1 / 3.0), 10,
                    Map.of(10, 0.75, 11, 0.25));
            int width = rows - 1;
            for (int row : List.of(20, 10, 3, 11, 50)) {
                for (int other = 0; other < width; other++) {
                    double expected = 0;
                    for (var mine : means.getOrDefault(row, Map.of(row, 1.0)).entrySet()) {
                        for (var theirs : means.getOrDefault(other, Map.of(other, 1.0)).entrySet()) {
                            expected += mine.getValue() * theirs.getValue()
                                    * before[mine.getKey() * width + theirs.getKey()];
                        }
                    }
                    assertEquals(expected, after[row * width + other], 1e-4 + 1e-6 * Math.abs(expected));
                }
            }
            assertTrue(opened.cache().isEmpty());
        }
    }

    @Test
    void watchingTheAnswerChangesNoTokenAndServesDraftsAlike() {
        model.see(frames.get(1));
        ObservationRequest watching = ObservationRequest.none().withAnswerAttention(1);
        TokenPlan drop = TokenPlan.dense().with(SOME, Disposition.dropFrom(1));
        for (TokenPlan plan : List.of(TokenPlan.dense(), drop)) {
            try (TorchLane plain = model.openLane(prompt);
                    TorchLane watched = model.openLane(prompt);
                    TorchLane drafted = model.openLane(prompt, Optional.of(new Direct()))) {
                ForwardResult without = plain.run(plan, ObservationRequest.none(), LayerContext::plan);
                ForwardResult with = watched.run(plan, watching, LayerContext::plan);
                ForwardResult inOnePass = drafted.run(plan, Draft.exact(without.action().tokens()), watching,
                        LayerContext::plan);
                assertEquals(without.action(), with.action());
                assertEquals(without.action(), inOnePass.action());
                for (int row = 0; row < 6; row++) {
                    for (int token = 0; token < 256; token++) {
                        assertEquals(with.answerAttention().orElseThrow().at(0, row, token),
                                inOnePass.answerAttention().orElseThrow().at(0, row, token), 1e-6);
                    }
                }
            }
        }
    }

    @Test
    void aGroupOfOneOrOfEqualRowsMergesIntoItself() {
        model.see(frames.get(0));
        TokenPlan alone = TokenPlan.dense().merging(new Merge(2, List.of(7)));
        try (TorchLane lane = model.openLane(prompt); TorchLane merged = model.openLane(prompt)) {
            ForwardResult dense = lane.run(TokenPlan.dense(), ObservationRequest.none(), LayerContext::plan);
            assertEquals(dense.action(),
                    merged.run(alone, ObservationRequest.none(), LayerContext::plan).action());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMergedRowIsTheMeanOfItsMembers(boolean renumbered) {
        // At layer 0 the rows are the embeddings, so the merged row's products follow from those of the members.
        List<Integer> members = List.of(20, 3, 200);
        Merge merge = new Merge(0, members);
        TokenPlan plan = TokenPlan.dense().with(SOME, Disposition.dropFrom(0)).merging(merge);
        model.see(frames.get(0));
        List<HiddenProducts> products = new ArrayList<>();
        List<Integer> hidden;
        try (TorchLane lane = model.openLane(prompt);
                TorchLane inPieces = model.openLane(prompt, Optional.of(new Direct()))) {
            ObservationRequest request = ObservationRequest.none().withProductsBefore(0, 1);
            for (TorchLane each : List.of(lane, inPieces)) {
                ForwardResult result = each.run(renumbered ? plan.renumberingFrom(0) : plan, request, context -> {
                    products.add(context.hiddenProducts().orElseThrow());
                    return context.plan();
                });
                hidden = result.hiddenTokens();
                assertEquals(List.of(186, 186, 186, 186), hidden);
                assertEquals(hidden, result.attendedKeys());
                assertEquals(-1, each.cache().oldest(20), "what lies there is not the token's own");
                assertEquals(renumbered ? -1 : 1, each.cache().oldest(21));
            }
        }
        assertEquals(0, products.get(1).visual(3, 3));
        assertTrue(products.get(1).visual(20, 20) > 0);
        for (int token = 0; token < 256; token += 3) {
            assertEquals(products.get(1).visual(token, token), products.get(3).visual(token, token), 1e-3);
        }
    }

    @Test
    void renumberingWithoutGapsChangesNothing() {
        model.see(frames.get(0));
        try (TorchLane lane = model.openLane(prompt); TorchLane renumbered = model.openLane(prompt)) {
            ObservationRequest request = ObservationRequest.none().withLayerAttention().withDecisionsBefore(2);
            ForwardResult dense = lane.run(TokenPlan.dense(), request, LayerContext::plan);
            ForwardResult same = renumbered.run(TokenPlan.dense().renumberingFrom(1), request, LayerContext::plan);
            assertEquals(dense.action(), same.action());
            assertEquals(dense.textToVision(), same.textToVision());
        }
    }

    @Test
    void droppingTheLastVisualTokensAndRenumberingMovesTheTextTowardsThem() {
        // Only differences of positions count. From layer 0 on, dropping the first K tokens but BOS and renumbering equals
        // a prompt whose BOS alone stands nearer, so attention must differ from not renumbering, but stay attention.
        TokenPlan drop = TokenPlan.dense().with(IntStream.range(0, 100).boxed().toList(), Disposition.dropFrom(1));
        ObservationRequest request = ObservationRequest.none().withLayerAttention(2).withDecisionsBefore(3);
        List<double[]> last = new ArrayList<>();
        for (TokenPlan plan : List.of(drop, drop.renumberingFrom(1))) {
            model.see(frames.get(0));
            try (TorchLane lane = model.openLane(prompt)) {
                ForwardResult result = lane.run(plan, request, context -> {
                    last.add(context.textAttention().meanOverWords(2));
                    return context.plan();
                });
                double[] captured = result.textToVision().orElseThrow().meanOverWords(2);
                assertArrayEquals(captured, last.getLast(), 1e-9);
                assertTrue(IntStream.range(0, 100).allMatch(token -> captured[token] == 0));
                assertTrue(IntStream.range(100, 256).allMatch(token -> captured[token] > 0));
            }
        }
        // Visual tokens and text kept their distances, so the shares among the visual tokens hardly move.
        double one = Arrays.stream(last.get(0)).sum();
        double other = Arrays.stream(last.get(1)).sum();
        for (int token = 100; token < 256; token++) {
            assertEquals(last.get(0)[token] / one, last.get(1)[token] / other, 2e-3);
        }
    }

    @Test
    void positionsCannotBeCountedAnewWhereTokensAreReused() {
        TokenPlan reuse = TokenPlan.dense().with(SOME, Disposition.reuseFrom(1));
        assertThrows(IllegalArgumentException.class, () -> reuse.renumberingFrom(2));
    }
}
