package dev.vlaworkbench.model;

import java.util.List;

/**
 * Means over the steps since they were asked for last.
 *
 * @param steps steps taken
 * @param samples samples seen
 * @param loss cross-entropy in nats; with smoothed targets it does not go to 0
 * @param auxiliaryLoss the auxiliary head's smooth L1 loss, in standard deviations
 * @param markLoss cross-entropy of the marks over the 256 patches, in nats
 * @param gradientNorm length of the gradient before it was shortened
 * @param unsoundSteps steps whose gradient was not finite and that changed nothing but the moments
 * @param accuracy share of right tokens of each action dimension, teacher-forced
 * @param binDistance bins between the answer and the label of each action dimension
 */
public record TrainingStatistics(long steps, long samples, double loss, double auxiliaryLoss, double markLoss,
        double gradientNorm,
        long unsoundSteps, List<Double> accuracy, List<Double> binDistance) {

    /** Copies the lists. */
    public TrainingStatistics {
        accuracy = List.copyOf(accuracy);
        binDistance = List.copyOf(binDistance);
    }

    /** Share of right tokens over all dimensions. */
    public double meanAccuracy() {
        return accuracy.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
