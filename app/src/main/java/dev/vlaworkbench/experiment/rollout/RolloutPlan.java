package dev.vlaworkbench.experiment.rollout;

import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.rollout.EvaluationEpisode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run has to do.
 *
 * @param strategies each runs in every scene
 * @param episodes the scenes
 * @param share which of them this process takes
 */
public record RolloutPlan(List<LaneSpec> strategies, List<EvaluationEpisode> episodes, Share share) {

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

    /** Scene by scene, each under all strategies, so that what is there after an interruption is paired. */
    List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < episodes.size(); i++) {
            if (share.has(i)) {
                EvaluationEpisode episode = episodes.get(i);
                strategies.forEach(strategy -> trials.add(new Trial(episode, strategy)));
            }
        }
        return trials;
    }
}
