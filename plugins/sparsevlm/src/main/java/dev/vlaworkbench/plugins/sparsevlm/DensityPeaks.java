package dev.vlaworkbench.plugins.sparsevlm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Density-peak clustering with nearest neighbours, as SparseVLM's source has it but for its random noise: a point is dense where
 * its nearest points are near, and a centre where it is dense and far from denser points. Of equally dense points the earlier
 * counts as denser, which the noise is for.
 */
final class DensityPeaks {

    private DensityPeaks() {}

    /**
     * Clusters.
     *
     * @param distance n rows of n distances, 0 on the diagonal
     * @param clusters how many, 1..n; also how many nearest points count for the density, the point itself among them
     * @return for each cluster its members, the centre first, then by number; every point in one cluster
     */
    static List<List<Integer>> clusters(double[][] distance, int clusters) {
        int n = distance.length;
        double[] density = new double[n];
        for (int i = 0; i < n; i++) {
            density[i] = Math.exp(-Arrays.stream(distance[i]).sorted().limit(clusters).map(d -> d * d).average()
                    .orElse(0));
        }
        double farthest = Arrays.stream(distance).flatMapToDouble(Arrays::stream).max().orElse(0);
        double[] peak = new double[n];
        for (int i = 0; i < n; i++) {
            double delta = farthest;
            for (int j = 0; j < n; j++) {
                if (density[j] > density[i] || density[j] == density[i] && j < i) {
                    delta = Math.min(delta, distance[i][j]);
                }
            }
            peak[i] = density[i] * delta;
        }
        List<Integer> centres = IntStream.range(0, n).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -peak[i]).thenComparing(i -> i)).limit(clusters)
                .toList();
        return members(distance, centres);
    }

    private static List<List<Integer>> members(double[][] distance, List<Integer> centres) {
        List<List<Integer>> clusters = new ArrayList<>();
        centres.forEach(centre -> clusters.add(new ArrayList<>(List.of(centre))));
        for (int i = 0; i < distance.length; i++) {
            if (centres.contains(i)) {
                continue;
            }
            int nearest = 0;
            for (int c = 1; c < centres.size(); c++) {
                nearest = distance[i][centres.get(c)] < distance[i][centres.get(nearest)] ? c : nearest;
            }
            clusters.get(nearest).add(i);
        }
        return clusters;
    }
}
