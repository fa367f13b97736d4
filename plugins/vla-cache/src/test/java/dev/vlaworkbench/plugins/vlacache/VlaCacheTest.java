package dev.vlaworkbench.plugins.vlacache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.api.testkit.PluginTestKit;
import dev.vlaworkbench.api.testkit.SyntheticStep;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VlaCacheTest {

    private static final VlaCacheExtension EXTENSION = new VlaCacheExtension();
    @Test
    void keepsToTheContract() {
        PluginTestKit.of(EXTENSION).check();
    }

    @Test
    void looksAtLayer15AndTheEntropies() {
        assertEquals(ObservationRequest.none().withLayerAttention(15).withLayerEntropies(),
                strategy(Map.of()).observations());
        ModelShape shallow = new ModelShape(4, 1, 1, 1);
        assertEquals(ObservationRequest.none().withLayerAttention(1).withLayerEntropies(),
                EXTENSION.create(values(Map.of()), shallow).observations());
    }

    @Test
    void computesEverythingAtTheFirstStep() {
        StepDecision.RunModel first = run(Map.of(), SyntheticStep.first());
        assertEquals(TokenPlan.dense(), first.plan());
        assertEquals(0, first.explanation().scalars().get("reused"));
    }

    @Test
    void reusesStaticPatchesThatTheInstructionDoesNotAttendTo() {
        // similarity 0.996 and more for tokens 0..139, so 130 of them are static: 10..139, the most similar;
        // attention grows with the token, so 136..255 are relevant: 10..135 remain
        StepDecision.RunModel decision = run(Map.of(), step(3));
        assertEquals(range(10, 140), set(decision, "static"));
        assertEquals(range(136, 256), set(decision, "important"));
        assertEquals(126, decision.explanation().scalars().get("reusable"));
        // shares of entropies: 1 before layer 2 and from layer 9 on, 0 at layer 6
        assertEquals(range(10, 136), decision.plan().tokens(Disposition.Kind.REUSE));
    }

    @Test
    void letsThemGoByTheLayerSchedule() {
        SyntheticStep step = step(3);
        double[] entropies = new double[SyntheticStep.MODEL.layers()];
        Arrays.fill(entropies, 1);
        // inverted and scaled: 0 but for 0.5 at layer 6 and 1 at layer 9; rises keep 55 %: 0.275 and 0.55
        entropies[6] = 0.5;
        entropies[9] = 0;
        TokenPlan plan = run(Map.of(),
                step.withEntropies(entropies)).plan();
        // floor(126 * 0.275) = 34, floor(126 * 0.55) = 69; one token at layer 2
        assertEquals(Disposition.reuseFrom(2), plan.of(10));
        assertEquals(Disposition.reuseFrom(6), plan.of(11));
        assertEquals(Disposition.reuseFrom(6), plan.of(10 + 33));
        assertEquals(Disposition.reuseFrom(9), plan.of(10 + 34));
        assertEquals(Disposition.reuseFrom(9), plan.of(10 + 68));
        assertEquals(Disposition.COMPUTE, plan.of(10 + 69));
    }

    @Test
    void computesEverythingWhenNothingIsReusable() {
        StepDecision.RunModel decision = run(Map.of("relevant_top_k", "256"), step(3));
        assertEquals(TokenPlan.dense(), decision.plan());
        assertEquals(130, decision.explanation().scalars().get("static"));
    }

    @Test
    void computesOldTokensAndKeyframesAnewWhenAsked() {
        List<Integer> young = run(Map.of("max_age", "2"), step(3)).plan().tokens(Disposition.Kind.REUSE);
        assertEquals(range(10, 136).stream().filter(token -> token % 5 < 2).toList(), young);
        assertEquals(TokenPlan.dense(), run(Map.of("keyframe", "3"), step(3)).plan());
        assertNotEquals(TokenPlan.dense(), run(Map.of("keyframe", "3"), step(4)).plan());
    }

    @ParameterizedTest
    @CsvSource({"threshold, 0.9995", "static_top_k, 20", "relevant_top_k, 150", "max_age, 1", "keyframe, 1"})
    void everyParameterHasAnEffect(String name, String value) {
        assertNotEquals(run(Map.of(), step(3)).plan(), run(Map.of(name, value), step(3)).plan());
    }

    @Test
    void answersTheSameTwice() {
        assertEquals(run(Map.of(), step(3)), run(Map.of(), step(3)));
    }

    private static StepDecision.RunModel run(Map<String, String> given, SyntheticStep step) {
        Strategy strategy = strategy(given);
        strategy.startEpisode(step.episode());
        return (StepDecision.RunModel) strategy.decide(step);
    }

    private static Strategy strategy(Map<String, String> given) {
        return EXTENSION.create(values(given), SyntheticStep.MODEL);
    }

    private static ParameterValues values(Map<String, String> given) {
        return ParameterValues.parse(EXTENSION.descriptor().parameters(), new HashMap<>(given));
    }

    private static SyntheticStep step(int t) {
        double[] similarity = new double[PatchGrid.TOKENS];
        float[] attention = new float[2 * PatchGrid.TOKENS];
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            similarity[token] = token < 140 ? 0.996 + token * 1e-5 : 0.9959;
            attention[token] = token * 1e-3f;
            attention[PatchGrid.TOKENS + token] = token * 2e-3f;
        }
        double[] entropies = new double[SyntheticStep.MODEL.layers()];
        entropies[6] = 1;
        return SyntheticStep.later(t).withSimilarity(similarity)
                .withAttention(TextToVisionAttention.of(List.of(15), 2, attention)).withEntropies(entropies)
                .withCache(new AgesByFive());
    }

    private static List<Integer> set(StepDecision.RunModel decision, String name) {
        Explanation explanation = decision.explanation();
        return explanation.tokenSets().stream().filter(set -> set.name().equals(name)).map(TokenSet::tokens)
                .findFirst().orElseThrow();
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    /** Token i was computed 1 + i % 5 steps ago. */
    private record AgesByFive() implements CacheView {

        @Override
        public int age(int layer, int token) {
            return 1 + PatchGrid.checkToken(token) % 5;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public int oldest(int token) {
            return age(0, token);
        }
    }
}
