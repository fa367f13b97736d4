package dev.vlaworkbench.episode;

import dev.vlaworkbench.api.RgbImage;
import java.util.Optional;

/**
 * What a list shows of an episode that is not opened.
 *
 * @param firstFrame the frame of control step 0, upright, at the recorded size
 * @param success whether the recorded task ended in success, where the file says so
 */
public record EpisodePreview(RgbImage firstFrame, Optional<Boolean> success) {}
