package dev.vlaworkbench.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.testkit.PluginTestKit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The kit lets good strategies pass and names what is wrong with bad ones. */
class PluginTestKitTest {

    private static final List<Integer> SOME = List.of(3, 4, 5);

    @Test
    void aStrategyThatKeepsToTheContractPasses() {
        assertDoesNotThrow(kit(() -> context -> run(context.cache().isEmpty()
                ? TokenPlan.dense()
                : TokenPlan.dense().with(SOME, Disposition.reuseFrom(1))))::check);
    }

    @Test
    void reuseOfAnEmptyCacheIsNamed() {
        assertFault("token 3 is reused at layer 0, where the cache lacks it",
                () -> context -> run(TokenPlan.dense().with(SOME, Disposition.reuseFrom(0))));
    }

    @Test
    void aLayerThatAShallowModelLacksIsNamed() {
        assertFault("token 3 leaves at layer 20 of 4",
                () -> context -> run(TokenPlan.dense().with(SOME, Disposition.dropFrom(20))));
    }

    @Test
    void randomAnswersAreNamed() {
        assertFault("a second strategy answers the same episode otherwise", () -> context -> new StepDecision.RunModel(
                TokenPlan.dense(), new Explanation(List.of(), List.of(), Map.of("dice", Math.random()))));
    }

    @Test
    void whatAnEpisodeLeavesBehindIsNamed() {
        assertFault("an episode changes the next", () -> new Strategy() {

            private double steps;

            @Override
            public StepDecision decide(StepContext context) {
                return new StepDecision.RunModel(
                        TokenPlan.dense(), new Explanation(List.of(), List.of(), Map.of("steps", steps++)));
            }
        });
    }

    @Test
    void changingThePastIsNamed() {
        assertFault("although that layer has run", () -> new Strategy() {
            @Override
            public ObservationRequest observations() {
                return ObservationRequest.none().withDecisionsBefore(1);
            }

            @Override
            public StepDecision decide(StepContext context) {
                return run(TokenPlan.dense());
            }

            @Override
            public LayerDecision decideAtLayer(LayerContext context) {
                return new LayerDecision(context.plan().with(SOME, Disposition.dropFrom(0)), Explanation.none());
            }
        });
    }

    @Test
    void scalarsThatAreNoNumbersAreNamed() {
        assertFault("scalar ratio is NaN", () -> context -> new StepDecision.RunModel(
                TokenPlan.dense(), new Explanation(List.of(), List.of(), Map.of("ratio", Double.NaN))));
    }

    @Test
    void actionTokensThatNoModelHasAreNamed() {
        assertFault("action token 32000 is none of 0..31999", () -> context -> new StepDecision.RunModel(
                TokenPlan.dense(), Draft.exact(Collections.nCopies(7, 32_000)), Explanation.none()));
    }

    @Test
    void acceptanceOfOtherThanTheGuessesIsNamed() {
        assertFault("asked which of 2 guesses it accepts it answered [true]", () -> new Strategy() {
            @Override
            public StepDecision decide(StepContext context) {
                return new StepDecision.RunModel(TokenPlan.dense(), new Draft(
                        List.of(new Draft.Guess(31_800, -1), new Draft.Guess(31_801, -1)),
                        new GuessAcceptance.ByStrategy(true), 6), Explanation.none());
            }

            @Override
            public List<Boolean> acceptGuesses(List<VerifiedGuess> guesses) {
                return List.of(true);
            }
        });
    }

    @Test
    void moreThanCanBeShownIsNamed() {
        assertFault("more than 64 score maps, token sets or scalars", () -> context -> new StepDecision.RunModel(
                TokenPlan.dense(),
                new Explanation(
                        IntStream.range(0, 65).mapToObj(i -> ScoreMap.of("m" + i, "", "", new double[256])).toList(),
                        List.of(), Map.of())));
        assertFault("longer than can be shown", () -> context -> new StepDecision.RunModel(
                TokenPlan.dense(), new Explanation(List.of(), List.of(), Map.of("k".repeat(121), 1.0))));
    }

    private static StepDecision run(TokenPlan plan) {
        return new StepDecision.RunModel(plan, Explanation.none());
    }

    private static void assertFault(String expected, Supplier<Strategy> strategy) {
        String message = assertThrows(AssertionError.class, kit(strategy)::check).getMessage();
        assertTrue(message.contains(expected), message);
    }

    private static PluginTestKit kit(Supplier<Strategy> strategy) {
        return PluginTestKit.of(new StrategyExtension() {
            @Override
            public StrategyDescriptor descriptor() {
                return new StrategyDescriptor("tested", "Tested", "A strategy of a test.", "", List.of(), List.of());
            }

            @Override
            public Strategy create(ParameterValues parameters, ModelShape model) {
                return strategy.get();
            }
        });
    }
}
