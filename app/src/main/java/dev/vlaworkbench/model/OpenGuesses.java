package dev.vlaworkbench.model;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.model.TreePass.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The guesses that still stand behind the last committed token, the root, and the rows of a pass over them: the root's and one for
 * each guess but those for the action's last token, behind which nothing is wanted.
 */
final class OpenGuesses {

    private final int root;
    private final List<Draft.Guess> guesses;
    private final int[] places;
    private final int[] rows;
    private final int rowCount;

    /**
     * @param root the root's place in the answer, 0 for the first action token
     * @param guesses the tree behind it
     */
    OpenGuesses(int root, List<Draft.Guess> guesses) {
        this.root = root;
        this.guesses = List.copyOf(guesses);
        this.places = new int[guesses.size()];
        this.rows = new int[guesses.size()];
        int count = 1;
        for (int index = 0; index < places.length; index++) {
            int parent = guesses.get(index).parent();
            places[index] = 1 + (parent == Draft.FIRST_TOKEN ? root : places[parent]);
            rows[index] = places[index] < Action.DIMENSIONS - 1 ? count++ : -1;
        }
        this.rowCount = count;
    }

    int size() {
        return guesses.size();
    }

    int token(int index) {
        return guesses.get(index).token();
    }

    /** Index of the guess that one stands behind, or {@link Draft#FIRST_TOKEN} for the root. */
    int parent(int index) {
        return guesses.get(index).parent();
    }

    /** Which of the seven action tokens a guess is for. */
    int place(int index) {
        return places[index];
    }

    /** The row of a guess; -1 for one for the action's last token. */
    int row(int index) {
        return rows[index];
    }

    /** The row whose choice says whether a guess is right. */
    int rowBehind(int index) {
        return parent(index) == Draft.FIRST_TOKEN ? 0 : rows[parent(index)];
    }

    /** Whether every guess stands behind the one before it. */
    boolean chain() {
        return IntStream.range(0, size()).allMatch(index -> parent(index) == index - 1);
    }

    /** The token of each row, behind a root. */
    long[] rowTokens(long rootToken) {
        long[] tokens = new long[rowCount];
        tokens[0] = rootToken;
        for (int index = 0; index < rows.length; index++) {
            if (rows[index] > 0) {
                tokens[rows[index]] = token(index);
            }
        }
        return tokens;
    }

    /** The rows and questions of a pass behind a root. */
    Tree tree(long rootToken) {
        long[] parents = new long[rowCount];
        for (int index = 0; index < rows.length; index++) {
            if (rows[index] > 0) {
                parents[rows[index]] = rowBehind(index);
            }
        }
        return new Tree(rowTokens(rootToken), parents, IntStream.range(0, size()).mapToLong(this::rowBehind).toArray(),
                guesses.stream().mapToLong(Draft.Guess::token).toArray());
    }

    /**
     * The longest way from the root on which every guess is good, the earliest of equally long ones.
     *
     * @param good for each guess
     * @return indices of guesses, the one behind the root first
     */
    List<Integer> longestWay(List<Boolean> good) {
        int last = Draft.FIRST_TOKEN;
        boolean[] reached = new boolean[size()];
        for (int index = 0; index < reached.length; index++) {
            reached[index] = good.get(index) && (parent(index) == Draft.FIRST_TOKEN || reached[parent(index)]);
            if (reached[index] && (last == Draft.FIRST_TOKEN || places[index] > places[last])) {
                last = index;
            }
        }
        List<Integer> way = new ArrayList<>();
        for (int index = last; index != Draft.FIRST_TOKEN; index = parent(index)) {
            way.addFirst(index);
        }
        return way;
    }

    /**
     * What is left when another token has been committed: every guess at the place behind it, on whatever way it stood, with those behind
     * it; equal ones once.
     *
     * @param place the new root's
     */
    OpenGuesses behind(int place) {
        List<Draft.Guess> left = new ArrayList<>();
        Map<Draft.Guess, Integer> indices = new HashMap<>();
        int[] moved = new int[size()];
        Arrays.fill(moved, Draft.FIRST_TOKEN);
        for (int index = 0; index < moved.length; index++) {
            if (places[index] > place) {
                int parent = places[index] == place + 1 ? Draft.FIRST_TOKEN : moved[parent(index)];
                moved[index] = indices.computeIfAbsent(new Draft.Guess(token(index), parent), unseen -> {
                    left.add(unseen);
                    return left.size() - 1;
                });
            }
        }
        return new OpenGuesses(place, left);
    }

    int root() {
        return root;
    }
}
