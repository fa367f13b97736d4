package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.episode.EpisodeOptions;
import java.nio.file.Path;

/**
 * From where an episode was opened, so that it can be opened again.
 *
 * @param file the recording
 * @param options which of its episodes, and the instruction that a person gave
 */
public record OpenedEpisode(Path file, EpisodeOptions options) {}
