package dev.vlaworkbench.plugins.fastv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.testkit.PluginTestKit;
import dev.vlaworkbench.api.testkit.SyntheticLayer;
import dev.vlaworkbench.api.testkit.SyntheticStep;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FastVTest {

    private static final PluginTestKit KIT = PluginTestKit.of(new FastVExtension());

    @Test
    void keepsToTheContract() {
        KIT.check();
    }

    @Test
    void looksAtTheLayerBeforeKOnly() {
        assertEquals(ObservationRequest.none().withDecisionsBefore(3), KIT.create(Map.of()).observations());
        assertEquals(ObservationRequest.none().withDecisionsBefore(1),
                KIT.create(Map.of(), new ModelShape(4, 1, 1, 1)).observations());
    }

    @Test
    void beginsEveryStepDense() {
        StepDecision.RunModel first = (StepDecision.RunModel) KIT.create(Map.of()).decide(SyntheticStep.first());
        assertEquals(TokenPlan.dense(), first.plan());
    }

    @ParameterizedTest
    @CsvSource({"0.5, 128", "0.75, 64", "0.875, 32", "0, 256", "1, 0"})
    void dropsWhatTheLastPromptTokenAttendsToLeast(String share, int keep) {
        // attention grows with the token, so the last ones stay
        double[] attention = IntStream.range(0, 256).mapToDouble(token -> token * 1e-4).toArray();
        Strategy strategy = KIT.create(Map.of("R", share));
        LayerDecision decision = strategy.decideAtLayer(SyntheticLayer.seeing(3, attention));
        assertEquals(IntStream.range(0, 256 - keep).boxed().toList(), decision.plan().tokens(Disposition.Kind.DROP));
        assertEquals(keep, decision.plan().computedAt(31));
        assertEquals(256, decision.plan().computedAt(2));
        assertEquals(keep, decision.plan().attendedAt(3));
        assertEquals((double) keep, decision.explanation().scalars().get("kept"));
    }

    @Test
    void tiesGoToTheSmallerToken() {
        double[] even = new double[256];
        Arrays.fill(even, 1e-3);
        List<Integer> dropped = KIT.create(Map.of()).decideAtLayer(SyntheticLayer.seeing(3, even)).plan()
                .tokens(Disposition.Kind.DROP);
        assertEquals(IntStream.range(128, 256).boxed().toList(), dropped);
    }

    @Test
    void presetsAreThoseOfTheSources() {
        assertEquals(List.of("original", "r75", "r87"),
                new FastVExtension().descriptor().presets().stream().map(preset -> preset.name()).toList());
        assertEquals(ObservationRequest.none().withDecisionsBefore(2), KIT.create(Map.of("K", "2")).observations());
    }
}
