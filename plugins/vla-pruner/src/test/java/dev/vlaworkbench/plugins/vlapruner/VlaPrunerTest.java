package dev.vlaworkbench.plugins.vlapruner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VlaPrunerTest {

    private static final PluginTestKit KIT = PluginTestKit.of(new VlaPrunerExtension());

    @Test
    void keepsToTheContract() {
        KIT.check();
    }

    @Test
    void asksForWhatItNeeds() {
        ObservationRequest common = ObservationRequest.none().withLayerAttention(15).withAnswerAttention(15)
                .withProductsBefore(0).withDecisionsBefore(3);
        assertEquals(common.withRowMeansBefore(3), KIT.create(Map.of()).observations());
        assertEquals(common, KIT.create(Map.of("rows", "last")).observations());
    }

    @Test
    void theGuideIsTheWeightedMeanOfSevenRowsOverTheWindow() {
        ActionHistory history = new ActionHistory(2, 0.5, true);
        assertFalse(history.isFull());
        history.add(rows(15, 4, token -> token == 0 ? 0.7 : 0), rows(15, 6, token -> 0));
        history.add(rows(15, 4, token -> 0), rows(15, 6, token -> token == 1 ? 0.7 : 0));
        assertTrue(history.isFull());
        // the older step gave token 0 0.7 / 7, the newer gave token 1 6 * 0.7 / 7: 0.5 * 0.1 against 0.6
        double[] expected = new double[256];
        expected[0] = 0.05 / 0.65;
        expected[1] = 0.6 / 0.65;
        assertArrayEquals(expected, history.guide(), 1e-7);
        ActionHistory code = new ActionHistory(2, 0.5, false);
        code.add(rows(15, 4, token -> token == 0 ? 0.7 : 0), rows(15, 6, token -> 0));
        code.add(rows(15, 4, token -> 0), rows(15, 6, token -> token == 1 ? 0.7 : 0));
        expected[0] = 0.1 / 0.4;
        expected[1] = 0.3 / 0.4;
        assertArrayEquals(expected, code.guide(), 1e-7);
    }

    @Test
    void differentTokensAreChosenGreedily() {
        // angles 0, 10, 20, 90 degrees: 90 is farthest from its nearest, then 0 is farthest from it
        double[] degrees = new double[256];
        degrees[5] = 10;
        degrees[6] = 20;
        degrees[7] = 90;
        HiddenProducts circle = circle(degrees);
        assertEquals(List.of(7, 4), DifferentTokens.of(List.of(4, 5, 6, 7), 2, circle));
        assertEquals(List.of(7, 4, 6), DifferentTokens.of(List.of(4, 5, 6, 7), 3, circle));
        assertEquals(List.of(4, 5), DifferentTokens.of(List.of(4, 5), 2, circle));
    }

    @Test
    void computesEverythingUntilTheWindowIsFull() {
        Strategy strategy = KIT.create(Map.of());
        strategy.startEpisode(SyntheticStep.EPISODE);
        strategy.decide(SyntheticStep.first());
        for (int t = 1; t < 3; t++) {
            strategy.decide(seen(t));
            assertEquals(TokenPlan.dense(), atK(strategy).plan());
        }
        strategy.decide(seen(3));
        assertEquals(128, atK(strategy).plan().tokens(Disposition.Kind.DROP).size());
        strategy.startEpisode(SyntheticStep.EPISODE);
        assertEquals(TokenPlan.dense(), atK(strategy).plan());
    }

    @Test
    void keepsBothKindsOfTokensWithinTheBudget() {
        Strategy strategy = KIT.create(Map.of("R", "0.875"));
        strategy.startEpisode(SyntheticStep.EPISODE);
        IntStream.range(1, 4).forEach(t -> strategy.decide(seen(t)));
        LayerDecision decision = atK(strategy);
        List<Integer> kept = IntStream.range(0, 256)
                .filter(token -> decision.plan().of(token).equals(Disposition.COMPUTE)).boxed().toList();
        assertEquals(32, kept.size());
        // actions attend to the last tokens, the prompt to the first
        assertTrue(kept.stream().allMatch(token -> token < 32 || token >= 224), kept::toString);
        assertTrue(kept.stream().anyMatch(token -> token < 32) && kept.stream().anyMatch(token -> token >= 224));
        assertEquals(64, decision.explanation().scalars().get("candidates"));
    }

    private static LayerDecision atK(Strategy strategy) {
        double[] degrees = IntStream.range(0, 256).mapToDouble(token -> token * 0.7).toArray();
        strategy.decideAtLayer(SyntheticLayer.seeing(0, new double[256]).withProducts(circle(degrees)));
        return strategy.decideAtLayer(SyntheticLayer.seeing(3, new double[256])
                .withRowMean(IntStream.range(0, 256).mapToDouble(token -> 256 - token).toArray()));
    }

    private static SyntheticStep seen(int t) {
        return SyntheticStep.later(t).withAttention(rows(15, 4, token -> token * 1e-5))
                .withAnswerAttention(rows(15, 6, token -> token * 1e-5));
    }

    private static TextToVisionAttention rows(int layer, int rows, IntToDoubleFunction value) {
        float[] values = new float[rows * 256];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.applyAsDouble(i % 256);
        }
        return TextToVisionAttention.of(List.of(layer), rows, values);
    }

    /** Unit rows at angles on a circle. */
    private static HiddenProducts circle(double[] degrees) {
        double[] products = new double[260 * 260];
        for (int one = 0; one < 256; one++) {
            for (int other = 0; other < 256; other++) {
                products[one * 260 + other] = Math.cos(Math.toRadians(degrees[one] - degrees[other]));
            }
        }
        return HiddenProducts.of(4, 2, products);
    }
}
