package dev.vlaworkbench.episode;

import java.util.Optional;

/**
 * What a person says about a recording on opening it.
 *
 * @param demo which episode of a file that holds several, as {@code demo_3} or {@code 3}; the first when empty
 * @param instruction the task in natural language; overrides what the file says
 */
public record EpisodeOptions(Optional<String> demo, Optional<String> instruction) {

    /** Takes a blank instruction for none. */
    public EpisodeOptions {
        instruction = instruction.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The first episode, with the file's own instruction. */
    public static EpisodeOptions none() {
        return new EpisodeOptions(Optional.empty(), Optional.empty());
    }
}
