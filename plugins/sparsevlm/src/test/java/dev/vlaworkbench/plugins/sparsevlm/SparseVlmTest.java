package dev.vlaworkbench.plugins.sparsevlm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.HiddenProducts;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.testkit.PluginTestKit;
import dev.vlaworkbench.api.testkit.SyntheticLayer;
import dev.vlaworkbench.api.testkit.SyntheticStep;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparseVlmTest {

    private static final PluginTestKit KIT = PluginTestKit.of(new SparseVlmExtension());
    private static final PluginTestKit LITE = PluginTestKit.of(new SparseVlmLiteExtension());

    @Test
    void bothKeepToTheContract() {
        KIT.check();
        LITE.check();
    }

    @Test
    void asksForEmbeddingsAndForWhatItRecycles() {
        assertEquals(ObservationRequest.none().withProductsBefore(0, 3, 7, 16), KIT.create(Map.of()).observations());
        assertEquals(ObservationRequest.none().withProductsBefore(0).withDecisionsBefore(3, 7, 16, 20),
                KIT.create(Map.of("fourth", "on", "recycle", "off")).observations());
        assertEquals(ObservationRequest.none().withProductsBefore(0).withDecisionsBefore(3),
                LITE.create(Map.of()).observations());
    }

    @Test
    void relevanceIsTheMeanSoftmaxOverThePrompt() {
        // every visual token: products ln 1, ln 2, ln 3, ln 4 with the four words
        double[] relevance = Raters.relevance(products(token -> 1, word -> Math.log(1 + word)));
        assertArrayEquals(new double[]{0.1, 0.2, 0.3, 0.4}, relevance, 1e-12);
        assertEquals(List.of(2, 3), Raters.above(relevance));
        assertEquals(List.of(2), Raters.inner(relevance), "0.3 of 0.2 and 0.3; the last does not take part");
        assertEquals(List.of(0, 1), Raters.above(new double[]{0.5, 0.5}), "all when none stands out");
    }

    @ParameterizedTest
    @CsvSource({"192, 133, 89, 49", "128, 135, 49, 16", "96, 106, 21, 12", "64, 29, 13, 8"})
    void budgetsAreThoseOf576TokensScaled(String retain, int first, int second, int third) {
        assertEquals(List.of(first, second, third, third),
                IntStream.range(0, 4).mapToObj(index -> Budgets.fixed(retain, index)).toList());
    }

    @Test
    void theRankIsThatOfTheRatersAttention() {
        float[] values = new float[4 * 256];
        for (int token = 0; token < 256; token++) {
            values[token] = token % 3;
            values[256 + token] = token % 5;
            values[512 + token] = token % 3 + token % 5;
            values[768 + token] = 2 * (token % 3);
        }
        TextToVisionAttention attention = TextToVisionAttention.of(List.of(2), 4, values);
        List<Integer> all = IntStream.range(0, 256).boxed().toList();
        assertEquals(2, Budgets.rank(attention, List.of(0, 1, 2, 3), all));
        assertEquals(1, Budgets.rank(attention, List.of(0, 3), all));
        assertEquals(0, Budgets.rank(attention, List.of(0, 3), List.of(0, 3, 6)), "they attend to none of these");
    }

    @Test
    void peaksGatherWhatLiesNearThem() {
        // two groups on a line: 0 0.1 0.2 and 5 5.1
        double[] at = {0, 0.1, 0.2, 5, 5.1};
        double[][] distance = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                distance[i][j] = Math.abs(at[i] - at[j]);
            }
        }
        List<List<Integer>> clusters = DensityPeaks.clusters(distance, 2);
        assertEquals(Set.of(Set.of(0, 1, 2), Set.of(3, 4)),
                Set.of(new HashSet<>(clusters.get(0)), new HashSet<>(clusters.get(1))));
        assertEquals(1, DensityPeaks.clusters(new double[1][1], 1).size());
    }

    @Test
    void prunesRecyclesAndCountsAnew() {
        Strategy strategy = started(KIT, Map.of());
        LayerDecision decision = strategy.decideAtLayer(moment(3, TokenPlan.dense()));
        TokenPlan plan = decision.plan();
        // attention grows with the token: 133 kept; of 123 dropped 37 recycled in 37/10 + 1 = 4 clusters
        assertEquals(133 + 4, plan.computedAt(3));
        assertEquals(256, plan.computedAt(2));
        assertTrue(IntStream.range(123, 256).allMatch(token -> plan.of(token).equals(Disposition.COMPUTE)));
        assertEquals(4, plan.merges().size());
        assertEquals(IntStream.range(86, 123).boxed().toList(),
                plan.merges().stream().flatMap(merge -> merge.members().stream()).sorted().toList());
        assertEquals(OptionalInt.of(3), plan.renumberedFrom());
        LayerDecision deeper = strategy.decideAtLayer(moment(7, plan));
        // of 137 tokens 89 kept; of 48 dropped 15 recycled in 2 clusters
        assertEquals(91, deeper.plan().computedAt(7));
        assertEquals(137, deeper.plan().computedAt(6));
        assertEquals(OptionalInt.of(3), deeper.plan().renumberedFrom());
    }

    @Test
    void withoutRecyclingAndRenumberingItOnlyDrops() {
        Strategy strategy = started(KIT, Map.of("recycle", "off", "renumber", "off", "retain", "64"));
        TokenPlan plan = strategy.decideAtLayer(moment(3, TokenPlan.dense())).plan();
        assertEquals(TokenPlan.dense().with(IntStream.range(0, 227).boxed().toList(), Disposition.dropFrom(3)), plan);
    }

    @Test
    void theRankRuleKeepsThirteenAndAHalfForEachRank() {
        Strategy strategy = started(KIT, Map.of("rule", "rank", "recycle", "off"));
        // two raters with the same attention: rank 1, floor(13.5)
        assertEquals(13, strategy.decideAtLayer(moment(3, TokenPlan.dense())).plan().computedAt(3));
        Strategy biased = started(KIT, Map.of("rule", "rank", "recycle", "off", "scale", "20", "bias", "-5"));
        assertEquals(15, biased.decideAtLayer(moment(3, TokenPlan.dense())).plan().computedAt(3));
    }

    @Test
    void theSingleShotVariantDropsOnceByItsOwnRaters() {
        Strategy strategy = started(LITE, Map.of("R", "0.75"));
        TokenPlan plan = strategy.decideAtLayer(moment(3, TokenPlan.dense())).plan();
        assertEquals(TokenPlan.dense().with(IntStream.range(0, 192).boxed().toList(), Disposition.dropFrom(3)), plan);
    }

    @Test
    void withoutEmbeddingsNothingIsDropped() {
        for (PluginTestKit kit : List.of(KIT, LITE)) {
            Strategy strategy = kit.create(Map.of());
            strategy.startEpisode(SyntheticStep.EPISODE);
            assertEquals(TokenPlan.dense(),
                    strategy.decideAtLayer(SyntheticLayer.seeing(3, new double[256])).plan());
        }
    }

    private static Strategy started(PluginTestKit kit, Map<String, String> given) {
        Strategy strategy = kit.create(given);
        strategy.startEpisode(SyntheticStep.EPISODE);
        strategy.decide(SyntheticStep.first());
        strategy.decideAtLayer(SyntheticLayer.seeing(0, new double[256])
                .withProducts(products(token -> 1, word -> Math.log(1 + word))));
        return strategy;
    }

    /** Every prompt row attends the more the higher the token's number. */
    private static SyntheticLayer moment(int layer, TokenPlan plan) {
        float[] values = new float[4 * 256];
        for (int i = 0; i < values.length; i++) {
            values[i] = plan.of(i % 256).computedAt(layer - 1) ? i % 256 * 1e-5f : 0;
        }
        return SyntheticLayer.seeing(layer, new double[256]).withPlan(plan)
                .withTextAttention(TextToVisionAttention.of(List.of(layer - 1), 4, values))
                .withProducts(products(token -> token, word -> 1));
    }

    /** Rows along one axis, the visual ones of the given lengths, the prompt's likewise. */
    private static HiddenProducts products(
            IntToDoubleFunction visual, IntToDoubleFunction text) {
        double[] lengths = new double[260];
        Arrays.setAll(lengths, row -> row < 256 ? visual.applyAsDouble(row) : text.applyAsDouble(row - 256));
        double[] products = new double[260 * 260];
        for (int one = 0; one < 260; one++) {
            for (int other = 0; other < 260; other++) {
                products[one * 260 + other] = lengths[one] * lengths[other];
            }
        }
        return HiddenProducts.of(4, 4, products);
    }
}
