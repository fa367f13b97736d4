/**
 * Trains the sample policy: scenes in which an expert and the policy act, the pool of frames that they fill, and the training
 * itself, which runs through {@link dev.vlaworkbench.model.OpenVlaTraining}. {@link
 * dev.vlaworkbench.samples.training.TrainPolicy} is the command.
 */
package dev.vlaworkbench.samples.training;
