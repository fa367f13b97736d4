package dev.vlaworkbench.experiment.comparison;

/**
 * What a comparison says of an episode.
 *
 * @param name as people know it, such as {@code demo_3} or a video's file stem
 * @param instruction the task in natural language
 * @param from first control step replayed
 * @param to last control step replayed, included
 */
public record ComparedEpisode(String name, String instruction, int from, int to) {

    /** How many steps are replayed. */
    public int steps() {
        return to - from + 1;
    }
}
