package dev.vlaworkbench.model;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.GuessAcceptance;
import dev.vlaworkbench.api.VerifiedGuess;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Decodes action tokens by verifying guesses: one pass over the last committed token and the tree of guesses behind it gives the
 * model's choice behind each. The longest accepted way is committed and behind it the model's own choice, and the next pass goes on
 * there; a pass of several rows costs hardly more than one of a single row.
 */
final class DraftVerifier {

    private final ActionSpace actions;

    DraftVerifier(ActionSpace actions) {
        this.actions = actions;
    }

    /**
     * Decodes.
     *
     * @param first the model's own first token, left by the prefill
     * @param draft the guesses
     * @param chains the lane's passes over guesses that stand behind each other
     * @param trees the lane's passes over others
     * @param judge asked where the draft leaves open which guesses are accepted
     */
    Decoded decode(long first, Draft draft, AnswerPass chains, TreePass trees,
            Function<List<VerifiedGuess>, List<Boolean>> judge) {
        Decode decode = new Decode(first, draft, chains, trees, judge);
        OpenGuesses open = new OpenGuesses(0, draft.guesses());
        while (decode.committed < Action.DIMENSIONS) {
            decode.pass(open);
            open = decode.passes < draft.maxPasses()
                    ? open.behind(decode.committed - 1)
                    : new OpenGuesses(decode.committed - 1, List.of());
        }
        return new Decoded(decode.tokens, new ForwardResult.Decoding(decode.passes, decode.rows, decode.accepted));
    }

    /** One action under way. */
    private final class Decode {

        private final GuessAcceptance acceptance;
        private final AnswerPass chains;
        private final TreePass trees;
        private final Function<List<VerifiedGuess>, List<Boolean>> judge;
        private final long[] tokens = new long[Action.DIMENSIONS];
        private int committed = 1;
        private int passes;
        private int rows;
        private int accepted;

        private Decode(long first, Draft draft, AnswerPass chains, TreePass trees,
                Function<List<VerifiedGuess>, List<Boolean>> judge) {
            this.acceptance = draft.acceptance();
            this.chains = chains;
            this.trees = trees;
            this.judge = judge;
            tokens[0] = first;
        }

        private void pass(OpenGuesses open) {
            long root = tokens[committed - 1];
            boolean asks = acceptance instanceof GuessAcceptance.ByStrategy && open.size() > 0;
            boolean inPlace = open.chain() && !asks;
            long[] choices = inPlace
                    ? chains.choices(open.rowTokens(root), open.root())
                    : trees.choices(open.tree(root), open.root());
            passes++;
            rows += choices.length;
            List<Integer> way = open.longestWay(asks ? judge.apply(verified(open, choices)) : good(open, choices));
            if (!inPlace) {
                keep(open, way);
            }
            commit(open, way, choices);
        }

        private List<Boolean> good(OpenGuesses open, long[] choices) {
            return acceptance instanceof GuessAcceptance.WithinBins within
                    ? IntStream.range(0, open.size())
                            .mapToObj(index -> confirms(choices[open.rowBehind(index)], open.token(index),
                                    within.bins().get(open.place(index))))
                            .toList()
                    : List.of();
        }

        private List<VerifiedGuess> verified(OpenGuesses open, long[] choices) {
            int count = open.size();
            double[] numbers = trees.probabilities(count);
            return IntStream.range(0, count)
                    .mapToObj(index -> new VerifiedGuess(open.place(index), open.token(index),
                            Math.toIntExact(choices[open.rowBehind(index)]), numbers[index], numbers[count + index],
                            numbers[2 * count + index]))
                    .toList();
        }

        private void keep(OpenGuesses open, List<Integer> way) {
            long[] kept = way.stream().mapToLong(open::row).filter(row -> row > 0).toArray();
            if (!IntStream.range(0, kept.length).allMatch(i -> kept[i] == i + 1)) {
                trees.keep(open.root(), kept);
            }
        }

        private void commit(OpenGuesses open, List<Integer> way, long[] choices) {
            for (int index : way) {
                tokens[committed++] = acceptance.keepsGuess() ? open.token(index) : choices[open.rowBehind(index)];
            }
            accepted += way.size();
            if (committed < tokens.length) {
                tokens[committed++] = choices[way.isEmpty() ? 0 : open.row(way.getLast())];
            }
        }
    }

    private boolean confirms(long choice, long guess, int tolerance) {
        return choice == guess || (tolerance > 0 && Math.abs(choice - guess) <= tolerance && actions.isAction(choice)
                && actions.isAction(guess));
    }
}
