package dev.vlaworkbench.plugins.pdvla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Jacobi;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.testkit.PluginTestKit;
import dev.vlaworkbench.api.testkit.SyntheticStep;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PdVlaTest {

    private static final PluginTestKit KIT = PluginTestKit.of(new PdVlaExtension());
    private static final Action BEFORE = SyntheticStep.ACTIONS.action(Collections.nCopies(7, 31_880));
    private static final Action LAST = SyntheticStep.ACTIONS.action(Collections.nCopies(7, 31_883));
    private static final SyntheticStep STEP = SyntheticStep.later(3).withActions(List.of(BEFORE, LAST));

    @Test
    void keepsToTheContract() {
        KIT.check();
    }

    @Test
    void computesEverythingAndLooksAtNothing() {
        assertEquals(ObservationRequest.none(), KIT.create(Map.of()).observations());
        assertEquals(TokenPlan.dense(), run(Map.of(), STEP).plan());
    }

    @Test
    void beginsWithTheLastActionAndIsExactByDefault() {
        assertEquals(new Jacobi(LAST.tokens(), 6, true), run(Map.of(), STEP).decoding());
    }

    @Test
    void guessesGoOnStraightButNotTheGripper() {
        assertEquals(List.of(31_886, 31_886, 31_886, 31_886, 31_886, 31_886, 31_883),
                jacobi(Map.of("guess", "linear"), STEP).tokens());
    }

    @Test
    void withoutAnActionItBeginsInTheMiddle() {
        for (String guess : List.of("last", "linear", "middle")) {
            assertEquals(Collections.nCopies(7, 31_872),
                    jacobi(Map.of("guess", guess), SyntheticStep.first()).tokens());
        }
    }

    @Test
    void thePublishedLoopBeginsAtRandomButTheSameInEveryRun() {
        Map<String, String> published = new PdVlaExtension().descriptor().presets().getFirst().values();
        Jacobi one = jacobi(published, STEP);
        assertEquals(one, jacobi(published, STEP));
        assertEquals(false, one.freezing());
        assertTrue(one.tokens().stream().allMatch(SyntheticStep.ACTIONS::isAction));
        assertNotEquals(one.tokens(), jacobi(published, SyntheticStep.later(4)).tokens());
    }

    @Test
    void anActionThatNoModelGaveIsMadeIntoTokens() {
        Action skipped = new Action(List.of(), LAST.values());
        assertEquals(LAST.tokens(), jacobi(Map.of(), STEP.withActions(List.of(skipped))).tokens());
    }

    private static Jacobi jacobi(Map<String, String> given, SyntheticStep step) {
        return (Jacobi) run(given, step).decoding();
    }

    private static StepDecision.RunModel run(Map<String, String> given, SyntheticStep step) {
        return (StepDecision.RunModel) KIT.create(given).decide(step);
    }
}
