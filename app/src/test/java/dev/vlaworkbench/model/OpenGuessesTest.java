package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.Draft.Guess;
import dev.vlaworkbench.model.TreePass.Tree;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left of a tree of guesses as tokens are committed, and the rows of its passes. */
class OpenGuessesTest {

    private static final int ROOT = Draft.FIRST_TOKEN;
    /** Two ways from the first token, which have a guess in common at the third. */
    private static final OpenGuesses FORK = new OpenGuesses(0, List.of(
            new Guess(10, ROOT), new Guess(11, ROOT), new Guess(20, 0), new Guess(21, 1), new Guess(20, 1),
            new Guess(30, 2), new Guess(31, 4), new Guess(30, 4)));

    @Test
    void everyGuessButTheLastPlacesHasARowBehindTheOneItStandsBehind() {
        Tree tree = FORK.tree(5);
        assertArrayEquals(new long[]{5, 10, 11, 20, 21, 20, 30, 31, 30}, tree.tokens());
        assertArrayEquals(new long[]{0, 0, 0, 1, 2, 2, 3, 5, 5}, tree.parents());
        assertArrayEquals(new long[]{0, 0, 1, 2, 2, 3, 5, 5}, tree.askedRows());
        OpenGuesses late = new OpenGuesses(4, List.of(new Guess(50, ROOT), new Guess(60, 0), new Guess(51, ROOT)));
        assertArrayEquals(new long[]{9, 50, 51}, late.rowTokens(9));
        assertEquals(List.of(1, -1, 2), IntStream.range(0, 3).mapToObj(late::row).toList());
    }

    @Test
    void aChainIsToldFromATree() {
        assertTrue(new OpenGuesses(0, Draft.chain(List.of(0, 1, 2, 3, 4, 5, 6))).chain());
        assertTrue(new OpenGuesses(3, List.of()).chain());
        assertFalse(FORK.chain());
    }

    @Test
    void theLongestWayNeedsEveryGuessOnIt() {
        assertEquals(List.of(1, 4, 6), FORK.longestWay(List.of(true, true, false, true, true, true, true, true)));
        assertEquals(List.of(0, 2, 5), FORK.longestWay(List.of(true, true, true, true, true, true, true, true)));
        assertEquals(List.of(1), FORK.longestWay(List.of(false, true, true, false, false, true, true, true)));
        assertEquals(List.of(), FORK.longestWay(List.of(false, false, true, true, true, true, true, true)));
    }

    @Test
    void whatStoodAtTheNextPlaceServesAgainOnce() {
        OpenGuesses left = FORK.behind(1);
        // 20 stood behind 10 and behind 11, with 30 behind both
        assertEquals(1, left.root());
        assertArrayEquals(new long[]{7, 20, 21, 30, 31}, left.rowTokens(7));
        assertEquals(List.of(ROOT, ROOT, 0, 0), IntStream.range(0, left.size()).mapToObj(left::parent).toList());
        assertEquals(List.of(2, 2, 3, 3), IntStream.range(0, left.size()).mapToObj(left::place).toList());
        assertEquals(2, FORK.behind(2).size());
        assertEquals(0, FORK.behind(3).size());
    }
}
