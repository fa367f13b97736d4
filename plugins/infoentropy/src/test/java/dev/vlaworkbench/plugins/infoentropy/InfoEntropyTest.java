package dev.vlaworkbench.plugins.infoentropy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.api.testkit.PluginTestKit;
import dev.vlaworkbench.api.testkit.SyntheticStep;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfoEntropyTest {

    private static final InfoEntropyExtension EXTENSION = new InfoEntropyExtension();

    @Test
    void keepsToTheContract() {
        PluginTestKit.of(EXTENSION).check();
    }

    @Test
    void asksOnlyForWhatItUses() {
        ObservationRequest none = ObservationRequest.none();
        assertEquals(none.withMeanAttention().withLayerEntropies(), strategy(Map.of()).observations());
        assertEquals(none.withMeanAttention(), strategy(Map.of("schedule", "off")).observations());
        assertEquals(none.withLayerEntropies(), strategy(Map.of("selection", "visual")).observations());
        assertEquals(none, strategy(Map.of("selection", "visual", "schedule", "off")).observations());
    }

    @Test
    void computesEverythingAtTheFirstStepAndShowsVisualEntropy() {
        StepDecision.RunModel first = run(Map.of(), SyntheticStep.first());
        assertEquals(TokenPlan.dense(), first.plan());
        assertEquals(List.of("visual entropy"),
                first.explanation().scoreMaps().stream().map(ScoreMap::name).toList());
        assertEquals(60, first.explanation().scalars().get("k_vis"));
        assertEquals(40, first.explanation().scalars().get("k_attn"));
        assertEquals(0, first.explanation().scalars().get("reused"));
    }

    @Test
    void reusesStaticTokensThatNoEntropyMarks() {
        // At t = 50 both budgets are 50: textured are 0..99, so 0..49 by index; words differ most at 60..109.
        StepDecision.RunModel decision = run(Map.of("schedule", "off"), step());
        assertEquals(range(0, 50), set(decision, "visual-important"));
        assertEquals(range(60, 110), set(decision, "attention-important"));
        assertEquals(union(range(0, 50), range(60, 110)), set(decision, "important"));
        // 0.996 and more has 20..219, of which the first 130 are the most similar.
        assertEquals(range(20, 150), set(decision, "static"));
        assertEquals(union(range(50, 60), range(110, 150)), set(decision, "reused"));
        assertEquals(Disposition.reuseFrom(0), decision.plan().of(50));
        assertEquals(50, decision.plan().tokens(Disposition.Kind.REUSE).size());
        assertEquals(
                Map.of("k_vis", 50.0, "k_attn", 50.0, "static", 130.0, "important", 100.0, "reusable", 50.0, "reused",
                        50.0),
                decision.explanation().scalars());
        assertEquals(List.of("visual entropy", "attention information", "patch similarity", "cache age"),
                decision.explanation().scoreMaps().stream().map(ScoreMap::name).toList());
    }

    @Test
    void letsTokensGoByTheLayerSchedule() {
        // The only concentrated layer is 0: shares fall from 1 to 0.25 at layer 2 and 0 after it.
        double[] entropies = new double[SyntheticStep.MODEL.layers()];
        Arrays.fill(entropies, 4);
        entropies[0] = 0;
        entropies[2] = 3;
        SyntheticStep step = step();
        TokenPlan plan = run(Map.of(),
                step.withEntropies(entropies)).plan();
        // share 0.55 * 0.25 at layer 2, after 0 at layer 1: floor(0.1375 * 50) = 6
        assertEquals(range(50, 56), plan.tokens(Disposition.Kind.REUSE));
        assertEquals(Disposition.reuseFrom(2), plan.of(55));
    }

    @Test
    void presetsChooseByOneEntropyOrBoth() {
        assertEquals(range(0, 100), set(run(Map.of("selection", "visual"), step()), "important"));
        assertEquals(range(60, 160), set(run(Map.of("selection", "attention"), step()), "important"));
        assertEquals(union(range(0, 50), range(60, 110)),
                set(run(Map.of("selection", "both"), step()), "important"));
    }

    @ParameterizedTest
    @CsvSource({
            "T, 60", "k1, 30", "k2, 80", "static_top_k, 50", "threshold, 0.998", "schedule, off", "selection, visual"
    })
    void everyParameterHasAnEffect(String name, String value) {
        assertNotEquals(run(Map.of(), step()).plan(), run(Map.of(name, value), step()).plan());
    }

    @Test
    void theAblationsSizeHasAnEffectOnTheAblation() {
        assertNotEquals(run(Map.of("selection", "both"), step()).plan(),
                run(Map.of("selection", "both", "important", "160"), step()).plan());
    }

    @Test
    void answersTheSameTwice() {
        assertEquals(run(Map.of(), step()), run(Map.of(), step()));
        Strategy strategy = strategy(Map.of());
        assertEquals(strategy.decide(step()), strategy.decide(step()));
    }

    private static StepDecision.RunModel run(Map<String, String> given, SyntheticStep step) {
        return (StepDecision.RunModel) strategy(given).decide(step);
    }

    private static Strategy strategy(Map<String, String> given) {
        return EXTENSION.create(ParameterValues.parse(EXTENSION.descriptor().parameters(), given), SyntheticStep.MODEL);
    }

    private static SyntheticStep step() {
        double[] similarity = new double[PatchGrid.TOKENS];
        float[] attention = new float[2 * PatchGrid.TOKENS];
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            similarity[token] = token < 20 || token >= 220 ? 0.9 : 0.999 - token * 1e-5;
            attention[token] = 2e-3f;
            attention[PatchGrid.TOKENS + token] = token >= 60 && token < 200 ? 4e-3f - token * 1e-6f : 2e-3f;
        }
        double[] entropies = IntStream.range(0, SyntheticStep.MODEL.layers()).mapToDouble(layer -> 5 - 0.1 * layer)
                .toArray();
        return SyntheticStep.later(50).withFrame(halfTextured()).withSimilarity(similarity)
                .withAttention(
                        TextToVisionAttention.of(List.of(TextToVisionAttention.MEAN_OVER_LAYERS), 2, attention))
                .withEntropies(entropies);
    }

    /** Vertical stripes in the patches of tokens 0..99, grey elsewhere. */
    private static RgbImage halfTextured() {
        byte[] rgb = new byte[PatchGrid.IMAGE_PIXELS * PatchGrid.IMAGE_PIXELS * 3];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % PatchGrid.IMAGE_PIXELS;
            int y = i / 3 / PatchGrid.IMAGE_PIXELS;
            int token = y / PatchGrid.PATCH_PIXELS * PatchGrid.SIDE + x / PatchGrid.PATCH_PIXELS;
            rgb[i] = (byte) (token < 100 && x % 2 == 0 ? 200 : 90);
        }
        return RgbImage.of(PatchGrid.IMAGE_PIXELS, PatchGrid.IMAGE_PIXELS, rgb);
    }

    private static List<Integer> set(StepDecision.RunModel decision, String name) {
        return decision.explanation().tokenSets().stream().filter(set -> set.name().equals(name))
                .map(TokenSet::tokens).findFirst().orElseThrow();
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static List<Integer> union(List<Integer> first, List<Integer> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
