package dev.vlaworkbench.ui;

import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.Optional;

/**
 * As much of what the window opens with as its first picture depends on.
 *
 * @param episode opened at the start
 * @param episodeOptions which episode of that file, and its instruction; empty to ask for what is not clear
 * @param theme the theme to begin with
 * @param session the file that remembers the last session; empty to begin afresh and remember nothing
 * @param sampleEpisode opened when nothing else is
 */
public record FirstWishes(
        Optional<Path> episode,
        Optional<EpisodeOptions> episodeOptions,
        Optional<ThemeChoice> theme,
        Optional<Path> session,
        Optional<Path> sampleEpisode) {}
