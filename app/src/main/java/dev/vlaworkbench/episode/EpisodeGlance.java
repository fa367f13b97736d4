package dev.vlaworkbench.episode;

import dev.vlaworkbench.api.RgbImage;

/**
 * What stands on the screen first of an episode that is still to be read.
 *
 * @param frame the frame of one control step, upright, at the recorded size
 * @param preparation how it becomes what the model sees
 * @param instruction the task
 */
public record EpisodeGlance(RgbImage frame, FramePreparation preparation, String instruction) {}
