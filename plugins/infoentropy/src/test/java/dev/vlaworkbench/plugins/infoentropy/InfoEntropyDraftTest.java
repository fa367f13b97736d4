package dev.vlaworkbench.plugins.infoentropy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.GuessAcceptance;
import dev.vlaworkbench.api.Jacobi;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.testkit.PluginTestKit;
import dev.vlaworkbench.api.testkit.SyntheticStep;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InfoEntropyDraftTest {

    private static final PluginTestKit KIT = PluginTestKit.of(new InfoEntropyDraftExtension());
    private static final PluginTestKit PLAIN = PluginTestKit.of(new InfoEntropyExtension());
    private static final List<Action> ACTIONS = List.of(action(31_880), action(31_883));
    private static final SyntheticStep STEP = SyntheticStep.later(5).withActions(ACTIONS);

    @Test
    void keepsToTheContract() {
        KIT.check();
    }

    @Test
    void plansWhatInfoEntropyPlansAndDecodesOtherwise() {
        StepDecision.RunModel drafting = run(KIT, Map.of("schedule", "off"), STEP);
        StepDecision.RunModel plain = run(PLAIN, Map.of("schedule", "off"), STEP);
        assertEquals(plain.plan(), drafting.plan());
        assertEquals(plain.explanation(), drafting.explanation());
        assertEquals(DecodePlan.greedy(), plain.decoding());
        assertEquals(Draft.exact(ACTIONS.getLast().tokens()), drafting.decoding());
    }

    @Test
    void guessesAreVerifiedAsAskedFor() {
        List<Integer> straight = List.of(31_886, 31_886, 31_886, 31_886, 31_886, 31_886, 31_883);
        assertEquals(Draft.exact(straight), run(KIT, Map.of("guess", "linear"), STEP).decoding());
        assertEquals(new Jacobi(ACTIONS.getLast().tokens(), 6, true),
                run(KIT, Map.of("verify", "jacobi"), STEP).decoding());
        assertEquals(DecodePlan.greedy(), run(KIT, Map.of("verify", "none"), STEP).decoding());
    }

    @Test
    void aTreeHoldsTheLastStepWhole() {
        Draft tree = (Draft) run(KIT, Map.of("guess", "tree"), STEP).decoding();
        assertEquals(49, tree.guesses().size());
        assertEquals(GuessAcceptance.exact(), tree.acceptance());
        assertEquals(Draft.chain(ACTIONS.getLast().tokens()), tree.guesses().subList(0, 6));
        assertEquals(DecodePlan.greedy(), run(KIT, Map.of("guess", "tree", "verify", "none"), STEP).decoding());
    }

    @Test
    void refusesATreeForJacobiDecoding() {
        Map<String, String> given = Map.of("guess", "tree", "verify", "jacobi");
        assertEquals("Jacobi decoding begins with one guess for each token; guess=tree needs verify=draft",
                assertThrows(IllegalArgumentException.class, () -> KIT.create(given)).getMessage());
    }

    @Test
    void theFirstStepHasNothingToGuessFrom() {
        assertEquals(DecodePlan.greedy(), run(KIT, Map.of(), SyntheticStep.first()).decoding());
    }

    private static Action action(int token) {
        return SyntheticStep.ACTIONS.action(Collections.nCopies(7, token));
    }

    private static StepDecision.RunModel run(PluginTestKit kit, Map<String, String> given, StepContext step) {
        return (StepDecision.RunModel) kit.create(given).decide(step);
    }
}
