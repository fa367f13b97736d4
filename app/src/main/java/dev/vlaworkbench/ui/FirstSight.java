package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.RgbImage;

/**
 * What a person sees of an episode first.
 *
 * @param frame as the model sees it
 * @param instruction the task
 */
record FirstSight(RgbImage frame, String instruction) {}
