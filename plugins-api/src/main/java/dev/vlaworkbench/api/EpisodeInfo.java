package dev.vlaworkbench.api;

import java.util.List;

/**
 * What a strategy learns at the start of an episode.
 *
 * @param name the episode's name, for messages
 * @param instruction the task in natural language
 * @param steps number of control steps of the whole episode
 * @param promptTokens the M prompt tokens after the visual block as text pieces, in order; rows of
 *     {@link TextToVisionAttention} follow this order
 */
public record EpisodeInfo(String name, String instruction, int steps, List<String> promptTokens) {

    /** Copies the list. */
    public EpisodeInfo {
        promptTokens = List.copyOf(promptTokens);
    }
}
