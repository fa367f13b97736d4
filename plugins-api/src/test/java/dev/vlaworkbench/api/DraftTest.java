package dev.vlaworkbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Draft.Guess;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {

    private static final int FIRST = Draft.FIRST_TOKEN;
    private static final ActionSpace SPACE = new ActionSpace(32_000, 256, Collections.nCopies(7, -1.0),
            Collections.nCopies(7, 1.0), Collections.nCopies(7, true));

    @Test
    void aChainIsATreeWithoutBranches() {
        Draft draft = Draft.exact(List.of(90, 91, 92, 93, 94, 95, 96));
        assertEquals(List.of(91, 92, 93, 94, 95, 96), draft.guesses().stream().map(Guess::token).toList());
        assertEquals(List.of(1, 2, 3, 4, 5, 6), IntStream.range(0, 6).mapToObj(draft::place).toList());
        assertEquals(draft, new Draft(List.of(0, 91, 92, 93, 94, 95, 96), Collections.nCopies(7, 0)));
    }

    @Test
    void refusesWhatIsNoTree() {
        assertRefused("1..63 guesses, found 0", List.of());
        assertRefused("1..63 guesses, found 64", IntStream.range(0, 64).mapToObj(i -> new Guess(i, FIRST)).toList());
        assertRefused("cannot be negative", List.of(new Guess(-1, FIRST)));
        assertRefused("guess 0 stands behind guess 0", List.of(new Guess(1, 0)));
        assertRefused("guess 0 stands behind guess -2", List.of(new Guess(1, -2)));
        assertRefused("guess 1 stands behind guess 2", List.of(new Guess(1, FIRST), new Guess(1, 2),
                new Guess(2, FIRST)));
        assertRefused("a second time", List.of(new Guess(1, FIRST), new Guess(1, FIRST)));
        assertRefused("too long", IntStream.range(0, 7).mapToObj(i -> new Guess(1, i - 1)).toList());
    }

    @ParameterizedTest
    @CsvSource({"0", "7"})
    void refusesPassesThatCannotBe(int passes) {
        assertThrows(IllegalArgumentException.class,
                () -> new Draft(List.of(new Guess(1, FIRST)), GuessAcceptance.exact(), passes));
    }

    @Test
    void refusesTolerancesThatAreNotSevenOrNegative() {
        assertThrows(IllegalArgumentException.class, () -> new GuessAcceptance.WithinBins(List.of(1), true));
        assertThrows(IllegalArgumentException.class,
                () -> new GuessAcceptance.WithinBins(Collections.nCopies(7, -1), true));
    }

    @Test
    void joinedActionsShareWhatTheyBeginWith() {
        List<Guess> guesses = GuessTree.joined(List.of(
                List.of(0, 1, 2, 3, 4, 5, 6), List.of(9, 1, 2, 3, 7, 5, 6), List.of(5, 1, 2, 3, 4, 5, 6)));
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 5, 6), guesses.stream().map(Guess::token).toList());
        assertEquals(List.of(FIRST, 0, 1, 2, 3, 4, 2, 6, 7), guesses.stream().map(Guess::parent).toList());
        assertEquals(6, Draft.exactTree(guesses).place(8));
    }

    @Test
    void theMostProbableWaysGrowFirst() {
        Map<Integer, Double> sure = Map.of(50, 1.0);
        List<Guess> guesses = GuessTree.mostProbable(List.of(0, 11, 50, 50, 50, 50, 50), List.of(
                Map.of(), Map.of(10, 0.7, 11, 0.2, 12, 0.1), sure, sure, Map.of(50, 0.9, 51, 0.1), sure, sure), 15);
        // the whole action, the way through 10, then 12 (0.1) against 51 behind 10 (0.07)
        assertEquals(List.of(11, 50, 50, 50, 50, 50, 10, 50, 50, 50, 50, 50, 12, 50, 50),
                guesses.stream().map(Guess::token).toList());
        assertEquals(FIRST, guesses.get(12).parent());
        assertEquals(13, guesses.get(14).parent());
        assertEquals(guesses.size(), new HashSet<>(guesses).size());
        assertTrue(Draft.exactTree(guesses).place(14) == 3);
    }

    @Test
    void candidatesThatAreUsedUpEndTheTree() {
        List<Integer> tokens = List.of(0, 1, 2, 3, 4, 5, 6);
        List<Map<Integer, Double>> none = Collections.nCopies(7, Map.of());
        assertEquals(Draft.chain(tokens), GuessTree.mostProbable(tokens, none, 49));
        List<Map<Integer, Double>> impossible = Collections.nCopies(7, Map.of(1, 0.0));
        assertThrows(IllegalArgumentException.class, () -> GuessTree.mostProbable(tokens, impossible, 49));
    }

    @Test
    void theForecastFollowsHowTokensMoved() {
        List<Action> rising = IntStream.range(0, 6)
                .mapToObj(t -> SPACE.action(List.of(31_800, 31_800 + 3 * t, 31_850, 31_850, 31_850, 31_850, 31_999)))
                .toList();
        List<Map<Integer, Double>> next = TokenForecast.next(SPACE, rising);
        assertEquals(31_818, mostProbable(next.get(1)));
        assertEquals(31_850, mostProbable(next.get(2)));
        for (Map<Integer, Double> dimension : next) {
            assertEquals(1, dimension.values().stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
            assertTrue(dimension.keySet().stream().allMatch(SPACE::isAction));
            assertTrue(dimension.values().stream().allMatch(probability -> probability > 0));
        }
        // five changes of 3 and a prior of weight 1, of which a 24th is at 3, against six returns of 0.3 each
        assertEquals((5 + 1 / 24.0) / (5 + 6 * 0.3 + 1), next.get(1).get(31_818), 1e-3);
    }

    @Test
    void anActionWithoutTokensCountsByItsBins() {
        Action given = new Action(List.of(), Collections.nCopies(7, 0.0));
        assertEquals(SPACE.token(0), mostProbable(TokenForecast.next(SPACE, List.of(given)).get(3)));
    }

    private static int mostProbable(Map<Integer, Double> probabilities) {
        return probabilities.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static void assertRefused(String reason, List<Guess> guesses) {
        String message = assertThrows(IllegalArgumentException.class, () -> Draft.exactTree(guesses)).getMessage();
        assertTrue(message.contains(reason), message);
    }
}
