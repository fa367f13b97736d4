package dev.vlaworkbench.samples.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What is known of the training data before the first frame is drawn.
 *
 * @param range of the expert's actions
 * @param means of the landmarks
 * @param deviations of the landmarks, above 0
 * @param successes share of each suite's disturbed expert episodes that succeed
 */
record Survey(ActionRange range, List<Double> means, List<Double> deviations, List<Double> successes) {

    private static final long FIRST_SEED = 900_000_000L;

    private record Walk(List<double[]> actions, List<double[]> landmarks, boolean succeeded) {}

    /** Copies the lists. */
    Survey {
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
        successes = List.copyOf(successes);
    }

    /** Lets the disturbed expert act without looking. */
    static Survey of(SceneSource source, int episodesPerSuite) {
        List<double[]> actions = new ArrayList<>();
        List<double[]> landmarks = new ArrayList<>();
        List<Double> successes = new ArrayList<>();
        for (int suite = 0; suite < source.suites().size(); suite++) {
            int number = suite;
            List<Walk> walks = IntStream.range(0, episodesPerSuite).parallel()
                    .mapToObj(i -> walk(source, number, FIRST_SEED + i)).toList();
            walks.forEach(walk -> {
                actions.addAll(walk.actions());
                landmarks.addAll(walk.landmarks());
            });
            successes.add((double) walks.stream().filter(Walk::succeeded).count() / episodesPerSuite);
        }
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int i = 0; i < source.landmarks().size(); i++) {
            int number = i;
            double[] values = landmarks.stream().mapToDouble(all -> all[number]).filter(Double::isFinite).toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            double square = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average()
                    .orElse(1);
            means.add(mean);
            deviations.add(Math.max(1e-3, Math.sqrt(square)));
        }
        return new Survey(ActionRange.of(actions, episodesPerSuite * source.suites().size()), means, deviations,
                successes);
    }

    private static Walk walk(SceneSource source, int suite, long seed) {
        Scene scene = source.start(suite, seed);
        Disturbance disturbance = new Disturbance(new Random(seed));
        Walk walk = new Walk(new ArrayList<>(), new ArrayList<>(), false);
        while (!scene.over()) {
            double[] expert = scene.expert();
            walk.actions().add(expert);
            walk.landmarks().add(scene.landmarks());
            scene.act(disturbance.of(expert));
        }
        return new Walk(walk.actions(), walk.landmarks(), scene.succeeded());
    }

    /** Landmarks in standard deviations from their means. */
    float[] standardised(double... landmarks) {
        float[] values = new float[landmarks.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((landmarks[i] - means.get(i)) / deviations.get(i));
        }
        return values;
    }
}
