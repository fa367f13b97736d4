package dev.vlaworkbench.plugins.draftfreespec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.testkit.PluginTestKit;
import dev.vlaworkbench.api.testkit.SyntheticStep;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftFreeSpecTest {

    private static final PluginTestKit KIT = PluginTestKit.of(new DraftFreeSpecExtension());
    /** A line of three bins a step, in every dimension. */
    private static final List<Action> RISING = IntStream.range(0, 8)
            .mapToObj(s -> SyntheticStep.ACTIONS.action(Collections.nCopies(7, 31_860 + 3 * s))).toList();

    @Test
    void keepsToTheContract() {
        KIT.check();
    }

    @Test
    void withoutAPastItDecodesGreedily() {
        StepDecision.RunModel first = run(Map.of(), SyntheticStep.first());
        assertEquals(DecodePlan.greedy(), first.decoding());
        assertEquals(TokenPlan.dense(), first.plan());
    }

    @Test
    void relaxesAllButTheGripper() {
        Draft draft = draft(Map.of());
        assertEquals(RISING.getLast().tokens(), draft.tokens());
        assertEquals(List.of(9, 9, 9, 9, 9, 9, 0), draft.tolerances());
        assertEquals(Collections.nCopies(7, 9), draft(Map.of("exact_gripper", "off")).tolerances());
        assertEquals(Draft.exact(RISING.getLast().tokens()), draft(Map.of("r", "0")));
    }

    @Test
    void goesOnStraight() {
        List<Integer> expected = List.of(31_884, 31_884, 31_884, 31_884, 31_884, 31_884, 31_881);
        assertEquals(expected, draft(Map.of("draft", "linear")).tokens());
        assertEquals(expected, draft(Map.of("draft", "ridge", "lambda", "0")).tokens());
    }

    @Test
    void theRegressionSeesTheLastActionsOnly() {
        // a jump six actions ago lies outside of the window of five
        List<Action> jump = List.of(
                SyntheticStep.ACTIONS.action(Collections.nCopies(7, 31_990)), RISING.get(3), RISING.get(4),
                RISING.get(5), RISING.get(6), RISING.get(7));
        SyntheticStep step = SyntheticStep.later(8).withActions(jump);
        assertEquals(31_884, ((Draft) run(Map.of("draft", "ridge", "lambda", "0", "n", "5"), step).decoding()).tokens()
                .getFirst());
    }

    private static Draft draft(Map<String, String> given) {
        return (Draft) run(given, SyntheticStep.later(8).withActions(RISING)).decoding();
    }

    private static StepDecision.RunModel run(Map<String, String> given, SyntheticStep step) {
        return (StepDecision.RunModel) KIT.create(given).decide(step);
    }
}
