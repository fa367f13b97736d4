package dev.vlaworkbench.plugins.vlapruner;

import dev.vlaworkbench.api.HiddenProducts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chooses tokens that differ from each other: greedy max-min of 1 - cosine. Ties go to the smaller token. */
final class DifferentTokens {

    private DifferentTokens() {}

    /**
     * Chooses.
     *
     * @param candidates visual tokens, ascending
     * @param count how many to choose
     * @param embeddings products of the rows whose cosine counts
     * @return the chosen, in the order of choice; all candidates when they are no more than count
     */
    static List<Integer> of(List<Integer> candidates, int count, HiddenProducts embeddings) {
        if (candidates.size() <= count) {
            return candidates;
        }
        double[][] distance = distances(candidates, embeddings);
        double[] nearest = new double[candidates.size()];
        for (int i = 0; i < nearest.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < nearest.length; j++) {
                least = i == j ? least : Math.min(least, distance[i][j]);
            }
            nearest[i] = least;
        }
        List<Integer> chosen = new ArrayList<>();
        boolean[] taken = new boolean[nearest.length];
        while (chosen.size() < count) {
            int next = farthest(nearest, taken);
            if (chosen.isEmpty()) {
                Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            }
            taken[next] = true;
            chosen.add(candidates.get(next));
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], distance[next][i]);
            }
        }
        return chosen;
    }

    private static int farthest(double[] nearest, boolean[] taken) {
        int best = -1;
        for (int i = 0; i < nearest.length; i++) {
            if (!taken[i] && (best < 0 || nearest[i] > nearest[best])) {
                best = i;
            }
        }
        return best;
    }

    private static double[][] distances(List<Integer> candidates, HiddenProducts embeddings) {
        double[][] distance = new double[candidates.size()][candidates.size()];
        for (int i = 0; i < distance.length; i++) {
            for (int j = 0; j < distance.length; j++) {
                int one = candidates.get(i);
                int other = candidates.get(j);
                double lengths = Math.sqrt(embeddings.visual(one, one)) * Math.sqrt(embeddings.visual(other, other));
                distance[i][j] = lengths > 0 ? 1 - embeddings.visual(one, other) / lengths : 1;
            }
        }
        return distance;
    }
}
