package dev.vlaworkbench.experiment.rollout;

import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.rollout.EvaluationEpisode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a run has to do.
 *
 * @param strategies each runs in every scene
 * @param episodes the scenes
 * @param share which of them this process takes
 */
public record RolloutPlan(List<LaneSpec> strategies, List<EvaluationEpisode> episodes, Share share) {

    private static final int BLOCK = 12;

    /**
     * A process's part of a run that several processes do together. All strategies of a scene fall into the same part.
     *
     * @param part from 1
     * @param parts how many processes
     */
    public record Share(int part, int parts) {

        /** Everything. */
        public static final Share ALL = new Share(1, 1);

        boolean has(int index) {
            return index % parts == part - 1;
        }
    }

    /** Copies the lists. */
    public RolloutPlan {
        strategies = List.copyOf(strategies);
        episodes = List.copyOf(episodes);
    }

    /**
     * One scene under one strategy.
     *
     * @param episode the scene
     * @param strategy the strategy
     */
    record Trial(EvaluationEpisode episode, LaneSpec strategy) {

        EpisodeRow.Key key() {
            return EpisodeRow.Key.of(episode, strategy.choice().text());
        }
    }

    /**
     * A few scenes at a time under one strategy after the other: what is there after an interruption is nearly paired, and
     * what runs at the same time has different tasks, so that it can be spread over copies of the model by task.
     */
    List<Trial> trials() {
        List<EvaluationEpisode> mine = IntStream.range(0, episodes.size()).filter(share::has).mapToObj(episodes::get)
                .toList();
        List<Trial> trials = new ArrayList<>();
        for (int from = 0; from < mine.size(); from += BLOCK) {
            List<EvaluationEpisode> block = mine.subList(from, Math.min(from + BLOCK, mine.size()));
            strategies.forEach(strategy -> block.forEach(episode -> trials.add(new Trial(episode, strategy))));
        }
        return trials;
    }
}
