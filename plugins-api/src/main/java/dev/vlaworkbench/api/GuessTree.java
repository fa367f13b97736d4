package dev.vlaworkbench.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Makes trees of guesses for a {@link Draft}. Nothing here is trained. */
public final class GuessTree {

    private GuessTree() {}

    /**
     * Joins whole guessed actions into one tree: what they have in common from the second token on stands in it once.
     *
     * @param actions for each, seven token ids of which the first is not used; at most ten, so that the tree is not too large
     * @return the guesses, those of the first action first
     * @throws IllegalArgumentException when one has not seven tokens
     */
    public static List<Draft.Guess> joined(List<List<Integer>> actions) {
        List<Draft.Guess> guesses = new ArrayList<>();
        Map<Draft.Guess, Integer> indices = new HashMap<>();
        for (List<Integer> tokens : actions) {
            int parent = Draft.FIRST_TOKEN;
            for (Draft.Guess link : Draft.chain(tokens)) {
                Draft.Guess guess = new Draft.Guess(link.token(), parent);
                parent = indices.computeIfAbsent(guess, unseen -> {
                    guesses.add(unseen);
                    return guesses.size() - 1;
                });
            }
        }
        return guesses;
    }

    /**
     * The tree of the most probable ways, when the tokens at each place are as probable as given whatever stands before them: always the
     * way of the highest product goes on, as EAGLE-2 and Spec-VLA grow their trees. One action is in it whole: a good guess that is
     * improbable at one place still serves behind it.
     *
     * @param whole seven token ids of which the first is not used
     * @param candidates for each of the seven action tokens, ids and their probabilities above 0; the first is not used, and a place
     *     without any ends the ways there
     * @param most how many guesses to take, 6..{@value Draft#MOST_GUESSES}
     * @return the guesses, the whole action's first, then the most probable; fewer where the candidates are used up
     * @throws IllegalArgumentException when there are not seven tokens or candidates, or a probability is not above 0
     */
    public static List<Draft.Guess> mostProbable(List<Integer> whole, List<Map<Integer, Double>> candidates, int most) {
        if (candidates.size() != Action.DIMENSIONS) {
            throw new IllegalArgumentException(
                    "candidates are given for " + Action.DIMENSIONS + " action tokens, not " + candidates.size());
        }
        List<List<Candidate>> ranked = candidates.stream().map(GuessTree::ranked).toList();
        List<Draft.Guess> guesses = new ArrayList<>(Draft.chain(whole));
        PriorityQueue<Way> ways = new PriorityQueue<>(WAYS);
        propose(ways, new Way(Draft.FIRST_TOKEN, 1, 0, 0, 0), ranked);
        while (!ways.isEmpty() && guesses.size() < most) {
            Way way = ways.poll();
            Draft.Guess guess = new Draft.Guess(ranked.get(way.place()).get(way.rank()).token(), way.parent());
            int index = guesses.indexOf(guess);
            if (index < 0) {
                index = guesses.size();
                guesses.add(guess);
            }
            propose(ways, new Way(index, way.place() + 1, 0, way.logProbability(), 0), ranked);
            propose(ways, new Way(way.parent(), way.place(), way.rank() + 1, way.before(), 0), ranked);
        }
        return guesses;
    }

    /** The most probable way first; of equals the deeper, then the one that was there first. */
    private static final Comparator<Way> WAYS = Comparator.comparingDouble(Way::logProbability).reversed()
            .thenComparing(Comparator.comparingInt(Way::place).reversed()).thenComparingInt(Way::parent)
            .thenComparingInt(Way::rank);

    private record Candidate(int token, double logProbability) {}

    /** The candidate of a rank at a place, behind a guess; before: the log-probability up to there, without it. */
    private record Way(int parent, int place, int rank, double before, double logProbability) {}

    private static void propose(PriorityQueue<Way> ways, Way way, List<List<Candidate>> ranked) {
        if (way.place() < Action.DIMENSIONS && way.rank() < ranked.get(way.place()).size()) {
            double logProbability = way.before() + ranked.get(way.place()).get(way.rank()).logProbability();
            ways.add(new Way(way.parent(), way.place(), way.rank(), way.before(), logProbability));
        }
    }

    private static List<Candidate> ranked(Map<Integer, Double> probabilities) {
        return probabilities.entrySet().stream().map(entry -> {
            if (!(entry.getValue() > 0)) {
                throw new IllegalArgumentException(
                        "token " + entry.getKey() + " has the probability " + entry.getValue()
                                + "; leave it out instead");
            }
            return new Candidate(entry.getKey(), Math.log(entry.getValue()));
        }).sorted(Comparator.comparingDouble(Candidate::logProbability).reversed()
                .thenComparingInt(Candidate::token)).toList();
    }
}
