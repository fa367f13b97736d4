package dev.vlaworkbench.plugins.flashvla;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.HiddenProducts;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.StepOutcome;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.testkit.PluginTestKit;
import dev.vlaworkbench.api.testkit.SyntheticLayer;
import dev.vlaworkbench.api.testkit.SyntheticStep;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlashVlaTest {

    private static final PluginTestKit KIT = PluginTestKit.of(new FlashVlaExtension());
    private static final Action EAST = action(1, 0, 1);
    private static final Action NEARLY_EAST = action(2, 0.2, 1);

    @Test
    void keepsToTheContract() {
        KIT.check();
    }

    @Test
    void anglesAreThoseOfTheMotions() {
        assertEquals(90, ActionTrigger.degrees(EAST, action(0, 3, 1)).orElseThrow(), 1e-9);
        assertEquals(Math.toDegrees(Math.atan(0.1)), ActionTrigger.degrees(EAST, NEARLY_EAST).orElseThrow(), 1e-9);
        assertEquals(0, ActionTrigger.degrees(EAST, EAST).orElseThrow(), 1e-5);
        assertTrue(ActionTrigger.degrees(EAST, action(0, 0, 1)).isEmpty(), "what does not move has no direction");
        assertEquals(0.5, ActionTrigger.overlap(List.of(1, 2, 3), List.of(2, 9)));
    }

    @Test
    void repeatsAStableActionOnceAndThenLooksAgain() {
        Strategy strategy = afterTwoSteps(Map.of());
        StepDecision decision = strategy.decide(step(EAST, NEARLY_EAST));
        assertEquals(NEARLY_EAST, assertInstanceOf(StepDecision.SkipModel.class, decision).action());
        strategy.observe(new StepOutcome(2, TokenPlan.dense(), NEARLY_EAST, false));
        assertInstanceOf(StepDecision.RunModel.class, strategy.decide(step(NEARLY_EAST, NEARLY_EAST)));
        strategy.observe(new StepOutcome(3, half(), NEARLY_EAST, true));
        assertInstanceOf(StepDecision.SkipModel.class, strategy.decide(step(NEARLY_EAST, NEARLY_EAST)));
    }

    @Test
    void looksAgainWhereSomethingChanges() {
        assertRuns(Map.of(), step(EAST, action(1, 1, 1)));
        assertRuns(Map.of(), step(EAST, action(2, 0.2, 0)));
        assertRuns(Map.of(), step(EAST, action(0, 0, 1)));
        assertRuns(Map.of("max_reuse", "0"), step(EAST, NEARLY_EAST));
        assertRuns(Map.of("eps1", "5"), step(EAST, NEARLY_EAST));
        assertRuns(Map.of("eps2", "1"), step(EAST, NEARLY_EAST));
        assertRuns(Map.of(), SyntheticStep.later(2).withActions(List.of(EAST)));
    }

    @Test
    void otherTokensMeanAnotherScene() {
        Strategy strategy = KIT.create(Map.of());
        strategy.startEpisode(SyntheticStep.EPISODE);
        strategy.observe(new StepOutcome(0, half(), EAST, true));
        strategy.observe(new StepOutcome(
                1, TokenPlan.dense().with(IntStream.range(0, 128).boxed().toList(), Disposition.dropFrom(2)), EAST,
                true));
        assertInstanceOf(StepDecision.RunModel.class, strategy.decide(step(EAST, EAST)));
    }

    @Test
    void theContributionOfOrthogonalRowsIsTheirLength() {
        // rows along different axes: sigma_i is a row's length and u the unit vectors
        double[] products = new double[260 * 260];
        double[] lengths = new double[256];
        for (int token = 0; token < 256; token++) {
            lengths[token] = 1 + token * 0.01;
            products[token * 260 + token] = lengths[token] * lengths[token];
        }
        HiddenProducts hidden = HiddenProducts.of(4, 300, products);
        assertArrayEquals(lengths, Contribution.of(hidden), 1e-9);
        LayerDecision decision = KIT.create(Map.of()).decideAtLayer(
                SyntheticLayer.seeing(2, new double[256]).withProducts(hidden));
        assertEquals(IntStream.range(0, 96).boxed().toList(), decision.plan().tokens(Disposition.Kind.DROP));
        assertEquals(160, decision.plan().computedAt(2));
        assertEquals(256, decision.plan().computedAt(1));
    }

    @Test
    void rowsInOneDirectionShareOneSingularVector() {
        // X = a e': sigma = |a|, u = a / |a|, so C(x) = |a_x|
        double[] products = new double[260 * 260];
        for (int token = 0; token < 256; token++) {
            for (int other = 0; other < 256; other++) {
                products[token * 260 + other] = (token - 100.0) * (other - 100.0);
            }
        }
        double[] scores = Contribution.of(HiddenProducts.of(4, 8, products));
        assertEquals(100, scores[0], 1e-6);
        assertEquals(0, scores[100], 1e-6);
        assertEquals(155, scores[255], 1e-6);
    }

    @Test
    void withoutDroppingItAsksForNothing() {
        assertEquals(ObservationRequest.none(), KIT.create(Map.of("keep", "256")).observations());
        assertEquals(ObservationRequest.none().withProductsBefore(2), KIT.create(Map.of()).observations());
    }

    private static void assertRuns(Map<String, String> given, SyntheticStep step) {
        assertInstanceOf(StepDecision.RunModel.class, afterTwoSteps(given).decide(step));
    }

    private static Strategy afterTwoSteps(Map<String, String> given) {
        Strategy strategy = KIT.create(given);
        strategy.startEpisode(SyntheticStep.EPISODE);
        strategy.observe(new StepOutcome(0, half(), EAST, true));
        strategy.observe(new StepOutcome(1, half(), NEARLY_EAST, true));
        return strategy;
    }

    private static TokenPlan half() {
        return TokenPlan.dense().with(IntStream.range(128, 256).boxed().toList(), Disposition.dropFrom(2));
    }

    private static SyntheticStep step(Action before, Action last) {
        return SyntheticStep.later(2).withActions(List.of(before, last));
    }

    private static Action action(double x, double y, double gripper) {
        return new Action(List.of(), List.of(x, y, 0.0, 0.0, 0.0, 0.0, gripper));
    }
}
