package dev.vlaworkbench.plugins.spvla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.StepOutcome;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.testkit.PluginTestKit;
import dev.vlaworkbench.api.testkit.SyntheticStep;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpVlaTest {

    private static final PluginTestKit KIT = PluginTestKit.of(new SpVlaExtension());
    private static final Scheduler SCHEDULER = new Scheduler(6, 0.5, 0.15, 0.9, true);
    private static final List<Boolean> ALL = Collections.nCopies(6, true);

    @Test
    void keepsToTheContract() {
        KIT.check();
        for (Map<String, String> wrong : List.of(
                Map.of("v_min", "0.5", "v_max", "0.4"), Map.of("edge_low", "300"))) {
            assertThrows(IllegalArgumentException.class, () -> KIT.create(wrong));
        }
    }

    @Test
    void asksForAttentionOnlyToPrune() {
        assertEquals(ObservationRequest.none().withMeanAttention(), KIT.create(Map.of()).observations());
        assertEquals(ObservationRequest.none(), KIT.create(Map.of("prune", "off")).observations());
    }

    @Test
    void steadyMotionIsNeitherSlowNorFast() {
        assertTrue(SCHEDULER.isSteady(new double[]{0.2, -0.3, 0.9, 0, 0, 0, 1}));
        assertFalse(SCHEDULER.isSteady(new double[]{0.2, -0.1, 0.9, 0, 0, 0, 1}));
        assertFalse(SCHEDULER.isSteady(new double[]{0.2, -0.3, 0.95, 0, 0, 0, 1}));
        Scheduler byLength = new Scheduler(6, 0.5, 0.15, 0.9, false);
        assertTrue(byLength.isSteady(new double[]{0.2, 0, 0, 0, 0, 0, 1}));
        assertFalse(byLength.isSteady(new double[]{0.7, 0.7, 0, 0, 0, 0, 1}));
    }

    @Test
    void theGeneratorNeedsAFullBufferThatIsMostlyTheModels() {
        List<double[]> buffer = Collections.nCopies(6, new double[]{0.3, 0.3, 0.3, 0, 0, 0, 1});
        assertTrue(SCHEDULER.skips(buffer, ALL));
        assertFalse(SCHEDULER.skips(buffer.subList(1, 6), ALL.subList(1, 6)));
        assertFalse(SCHEDULER.skips(buffer, List.of(true, true, true, false, false, false)),
                "half is not more than half");
        assertTrue(SCHEDULER.skips(buffer, List.of(true, true, true, true, false, false)));
        List<double[]> grasping = IntStream.range(0, 6)
                .mapToObj(s -> new double[]{0.3, 0.3, 0.3, 0, 0, 0, s < 3 ? 1 : -1}).toList();
        assertFalse(SCHEDULER.skips(grasping, ALL));
    }

    @Test
    void goesOnInALineUntilHalfOfTheBufferIsItsOwn() {
        Strategy strategy = KIT.create(Map.of("prune", "off", "lambda", "0"));
        strategy.startEpisode(SyntheticStep.EPISODE);
        List<Action> actions = IntStream.range(0, 6).mapToObj(s -> line(0.3 + 0.05 * s)).toList();
        IntStream.range(0, 6).forEach(t -> strategy.observe(outcome(t, actions.get(t), true)));
        for (int own = 1; own <= 2; own++) {
            StepDecision.SkipModel skip = assertInstanceOf(StepDecision.SkipModel.class,
                    strategy.decide(SyntheticStep.later(6).withActions(actions)));
            assertEquals(0.6, skip.action().values().getFirst(), 1e-9);
            assertEquals(1, skip.action().values().getLast(), 1e-9);
            assertEquals(List.of(), skip.action().tokens());
            strategy.observe(outcome(5 + own, skip.action(), false));
        }
        strategy.observe(outcome(8, actions.getLast(), false));
        assertInstanceOf(StepDecision.RunModel.class,
                strategy.decide(SyntheticStep.later(9).withActions(actions)), "three of six are not the model's");
        strategy.startEpisode(SyntheticStep.EPISODE);
        assertInstanceOf(StepDecision.RunModel.class,
                strategy.decide(SyntheticStep.later(6).withActions(actions)), "an episode forgets");
    }

    @Test
    void prunesLessWhereTheHandIsSlow() {
        assertEquals(154, keptAt(0), "60 % of 256 on an image without contours");
        assertEquals(77, keptAt(0.95), "30 %");
        // half of v_max lies half way: 45 %
        assertEquals(115, keptAt(0.45 / Math.sqrt(3)));
    }

    @Test
    void keepsWhatLiesOnAContour() {
        Strategy strategy = pruning(Map.of("keep_slow", "0", "keep_fast", "0"));
        StepDecision.RunModel run = (StepDecision.RunModel) strategy.decide(seen(1, 0).withFrame(square()));
        List<Integer> kept = IntStream.range(0, 256).filter(token -> run.plan().of(token).equals(Disposition.COMPUTE))
                .boxed().toList();
        assertEquals(Contours.patches(square(), 100, 200), kept);
        assertEquals(256, kept.size() + run.plan().tokens(Disposition.Kind.DROP).size());
        assertEquals(Disposition.dropFrom(0), run.plan().of(0));
    }

    @Test
    void aSquaresContourIsItsOutline() {
        // a white square from pixel 63 to 146, in the middle of the patches 4 and 10
        boolean[] contour = Contours.pixels(square(), 100, 200);
        for (int i = 0; i < contour.length; i++) {
            int fromEdge = Math.min(
                    Math.max(Math.abs(i % 224 - 105), Math.abs(i / 224 - 105)), 1000);
            if (contour[i]) {
                assertTrue(Math.abs(fromEdge - 42) <= 2, "pixel " + i % 224 + " " + i / 224);
            }
        }
        assertTrue(contour[105 * 224 + 63] || contour[105 * 224 + 62], "the left side has a contour");
        int thick = 0;
        for (int x = 50; x < 80; x++) {
            thick += contour[105 * 224 + x] ? 1 : 0;
        }
        assertEquals(1, thick, "one pixel wide");
        assertEquals(List.of(), Contours.patches(SyntheticStep.uniform(90), 1, 1));
    }

    @Test
    void aDroppedTokenKeepsTheAttentionItHad() {
        Strategy strategy = pruning(Map.of("keep_slow", "0.5", "keep_fast", "0.5"));
        StepDecision.RunModel first = (StepDecision.RunModel) strategy.decide(seen(1, 0));
        assertEquals(Disposition.dropFrom(0), first.plan().of(0));
        strategy.observe(new StepOutcome(1, first.plan(), line(0), true));
        StepDecision.RunModel second = (StepDecision.RunModel) strategy.decide(
                SyntheticStep.later(2).withAttention(attention(255)).withActions(List.of(line(0))));
        double[] map = second.explanation().scoreMaps().getFirst().toArray();
        assertEquals(0, map[0], 1e-9, "dropped: stays");
        assertEquals(0.5 * 255e-5, map[255], 1e-8, "half of 255 before and 0 now");
    }

    private static int keptAt(double component) {
        StepDecision.RunModel run = (StepDecision.RunModel) pruning(Map.of()).decide(seen(1, component));
        return run.plan().computedAt(0);
    }

    private static Strategy pruning(Map<String, String> given) {
        Strategy strategy = KIT.create(given);
        strategy.startEpisode(SyntheticStep.EPISODE);
        strategy.decide(SyntheticStep.first());
        strategy.observe(outcome(0, line(0), true));
        return strategy;
    }

    private static SyntheticStep seen(int t, double component) {
        return SyntheticStep.later(t).withAttention(attention(0)).withActions(List.of(line(component)));
    }

    /** Attention grows with the token, or falls from a token on. */
    private static TextToVisionAttention attention(int from) {
        float[] values = new float[4 * 256];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(i % 256 - from) * 1e-5f;
        }
        return TextToVisionAttention.of(List.of(TextToVisionAttention.MEAN_OVER_LAYERS), 4, values);
    }

    private static StepOutcome outcome(int t, Action action, boolean byModel) {
        return new StepOutcome(t, TokenPlan.dense(), action, byModel);
    }

    private static Action line(double component) {
        return new Action(List.of(), List.of(component, component, component, 0.0, 0.0, 0.0, 1.0));
    }

    private static RgbImage square() {
        byte[] rgb = new byte[PatchGrid.IMAGE_PIXELS * PatchGrid.IMAGE_PIXELS * 3];
        for (int y = 63; y < 147; y++) {
            for (int x = 63; x < 147; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    rgb[(y * PatchGrid.IMAGE_PIXELS + x) * 3 + channel] = (byte) 255;
                }
            }
        }
        return RgbImage.of(PatchGrid.IMAGE_PIXELS, PatchGrid.IMAGE_PIXELS, rgb);
    }
}
