package dev.vlaworkbench.plugins.draftfreespec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.GuessAcceptance;
import dev.vlaworkbench.api.GuessAcceptance.WithinBins;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.VerifiedGuess;
import dev.vlaworkbench.api.testkit.PluginTestKit;
import dev.vlaworkbench.api.testkit.SyntheticStep;
import java.util.ArrayList;
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
        assertEquals(Draft.chain(RISING.getLast().tokens()), draft.guesses());
        assertEquals(new WithinBins(List.of(9, 9, 9, 9, 9, 9, 0), true), draft.acceptance());
        assertEquals(new WithinBins(Collections.nCopies(7, 9), true),
                draft(Map.of("exact_gripper", "off")).acceptance());
        assertEquals(new WithinBins(List.of(9, 9, 9, 9, 9, 9, 0), false),
                draft(Map.of("commit", "model")).acceptance());
        assertEquals(Draft.exact(RISING.getLast().tokens()), draft(Map.of("r", "0")));
    }

    @Test
    void goesOnStraight() {
        List<Integer> expected = List.of(31_884, 31_884, 31_884, 31_884, 31_884, 31_884, 31_881);
        assertEquals(Draft.chain(expected), draft(Map.of("draft", "linear")).guesses());
        assertEquals(Draft.chain(expected), draft(Map.of("draft", "ridge", "lambda", "0")).guesses());
    }

    @Test
    void theRegressionSeesTheLastActionsOnly() {
        // a jump six actions ago lies outside of the window of five
        List<Action> jump = List.of(
                SyntheticStep.ACTIONS.action(Collections.nCopies(7, 31_990)), RISING.get(3), RISING.get(4),
                RISING.get(5), RISING.get(6), RISING.get(7));
        SyntheticStep step = SyntheticStep.later(8).withActions(jump);
        assertEquals(31_884, ((Draft) run(Map.of("draft", "ridge", "lambda", "0", "n", "5"), step).decoding()).guesses()
                .getFirst().token());
    }

    @Test
    void aTreeHoldsTheLastStepAndWhereItHasBeenGoing() {
        Draft tree = draft(Map.of("draft", "tree"));
        assertEquals(49, tree.guesses().size());
        assertEquals(Draft.chain(RISING.getLast().tokens()), tree.guesses().subList(0, 6));
        // three bins a step, every step
        assertEquals(Draft.chain(Collections.nCopies(7, 31_884)),
                behind(tree, new Draft.Guess(31_884, Draft.FIRST_TOKEN)));
        assertEquals(12, draft(Map.of("draft", "tree", "guesses", "12")).guesses().size());
        assertEquals(GuessAcceptance.exact(), draft(Map.of("draft", "tree", "r", "0")).acceptance());
    }

    /** The way of equal tokens from a guess on, as a chain. */
    private static List<Draft.Guess> behind(Draft tree, Draft.Guess first) {
        List<Draft.Guess> way = new ArrayList<>();
        int at = tree.guesses().indexOf(first);
        while (at >= 0) {
            way.add(new Draft.Guess(first.token(), way.size() - 1));
            at = tree.guesses().indexOf(new Draft.Guess(first.token(), at));
        }
        return way;
    }

    @Test
    void acceptsByProbabilityButForTheGripper() {
        Map<String, String> given = Map.of("accept", "probability", "p", "0.5");
        assertEquals(new GuessAcceptance.ByStrategy(true), draft(given).acceptance());
        List<VerifiedGuess> guesses = List.of(
                new VerifiedGuess(1, 31_884, 31_884, -1, -1, 2), new VerifiedGuess(1, 31_880, 31_884, -1.6, -1, 2),
                new VerifiedGuess(1, 31_870, 31_884, -1.8, -1, 2), new VerifiedGuess(6, 31_880, 31_884, -1.1, -1, 2),
                new VerifiedGuess(6, 31_884, 31_884, -1, -1, 2));
        assertEquals(List.of(true, true, false, false, true), KIT.create(given).acceptGuesses(guesses));
        assertEquals(List.of(true, true, false, true, true), KIT.create(Map.of("accept", "probability", "p", "0.5",
                "exact_gripper", "off")).acceptGuesses(guesses));
        assertEquals(List.of(true, false, false, false, true),
                KIT.create(Map.of("accept", "probability", "p", "1")).acceptGuesses(guesses));
    }

    private static Draft draft(Map<String, String> given) {
        return (Draft) run(given, SyntheticStep.later(8).withActions(RISING)).decoding();
    }

    private static StepDecision.RunModel run(Map<String, String> given, SyntheticStep step) {
        return (StepDecision.RunModel) KIT.create(given).decide(step);
    }
}
