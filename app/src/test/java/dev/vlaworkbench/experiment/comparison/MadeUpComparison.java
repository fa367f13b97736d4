package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.experiment.ComparedLane;
import dev.vlaworkbench.experiment.LanePass;
import dev.vlaworkbench.experiment.StepNumbers;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.replay.StepLatency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comparisons whose numbers can be computed by hand. */
public final class MadeUpComparison {

    private MadeUpComparison() {}

    /** A lane. */
    public static ComparedLane lane(String name, String choice) {
        return new ComparedLane(name, name, choice.split(":")[0], choice, Map.of());
    }

    /** A step whose parts are 2 vision, 1 selection, the prefill, 3 decode. */
    public static StepNumbers step(int t, double totalMillis, double prefillMillis, double tmacs, double agreement) {
        return new StepNumbers(t, true, new StepLatency(2, 1, prefillMillis, 3, totalMillis), tmacs, 2.0,
                agreement < 1 ? 0.25 : 0, agreement < 1 ? 64 : 0, 60 - t, 40 + t, 100,
                Optional.of(new Agreement(agreement, 0, 1 - agreement)), Optional.of(0.5));
    }

    /** Dense and two others over two episodes of so many steps each, twice. */
    public static Comparison of(int steps) {
        List<ComparedLane> lanes = List.of(lane("dense", "dense"), lane("quick", "quick:k=3"), lane("slow", "slow"));
        List<ComparedEpisode> episodes = new ArrayList<>();
        for (String name : List.of("demo_0", "demo_1")) {
            episodes.add(new ComparedEpisode(name, "pick up the bowl", 0, steps - 1));
        }
        ComparisonTally tally = new ComparisonTally(lanes, episodes, 2, 1);
        for (int repeat = 0; repeat < 2; repeat++) {
            for (int episode = 0; episode < 2; episode++) {
                LanePass.Key pass = new LanePass.Key(episode, repeat);
                for (int t = 0; t < steps; t++) {
                    double more = t == 0 ? 1000 : t + 10 * episode + 0.5 * repeat;
                    tally.add(pass, "dense", step(t, 100 + more, 40, 2.0, 1));
                    tally.add(pass, "quick", step(t, 80 + more, 20, 1.0, 6 / 7.0));
                    tally.add(pass, "slow", step(t, 120 + more, 50, 2.0, 3 / 7.0));
                }
            }
        }
        return tally.comparison();
    }
}
