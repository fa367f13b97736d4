package dev.vlaworkbench.ui;

import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the window opens with. What is not named comes from the last session, and where there is none from the sample.
 *
 * @param plugins the folder of plug-in archives
 * @param worlds the folder of simulated worlds
 * @param episode opened at the start
 * @param episodeOptions which episode of that file, and its instruction; empty to ask for what is not clear
 * @param model the checkpoint folder loaded at the start
 * @param strategies of the lanes, as on the command line, such as {@code infoentropy:T=100}
 * @param device where the model runs
 * @param theme the theme to begin with
 * @param session the file that remembers the last session; empty to begin afresh and remember nothing
 * @param sampleEpisode opened when nothing else is
 * @param sampleModel loaded when nothing else is
 */
public record WorkbenchOptions(
        Path plugins,
        Path worlds,
        Optional<Path> episode,
        Optional<EpisodeOptions> episodeOptions,
        Optional<Path> model,
        List<String> strategies,
        DeviceChoice device,
        Optional<ThemeChoice> theme,
        Optional<Path> session,
        Optional<Path> sampleEpisode,
        Optional<Path> sampleModel) {

    /** The strategy that the window begins with when none is named. */
    public static final String DEFAULT_STRATEGY = "infoentropy";

    /** What the first picture depends on. */
    public FirstWishes first() {
        return new FirstWishes(episode, episodeOptions, theme, session, sampleEpisode);
    }
}
