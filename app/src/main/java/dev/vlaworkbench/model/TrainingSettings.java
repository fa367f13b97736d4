package dev.vlaworkbench.model;

/**
 * What does not change in the course of a training.
 *
 * @param batch samples of a step, drawn evenly from the parts of the pool
 * @param weightDecay AdamW's, relative to the learning rate
 * @param gradientNorm longest gradient; longer ones are shortened to it
 * @param averagedSteps steps that the moving average of the weights spans at most; a tenth of the steps so far until then
 * @param smoothing standard deviation of the wanted probabilities over neighbouring bins, in bins; 0 for the bin alone
 * @param slip standard deviation of what the given action tokens are off by, in bins, so that the model learns to go on from
 *     its own answers
 * @param auxiliaryWeight weight of the auxiliary head's loss
 * @param markWeight weight of the marks' loss
 * @param seed of everything random on the device
 */
public record TrainingSettings(int batch, double weightDecay, double gradientNorm, double averagedSteps,
        double smoothing, double slip, double auxiliaryWeight, double markWeight, long seed) {}
