package dev.vlaworkbench.replay;

import dev.vlaworkbench.strategy.StrategyChoice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A lane to be run.
 *
 * @param name unique in the replay, such as {@code infoentropy} or {@code infoentropy#2}
 * @param choice the strategy and its parameters
 */
public record LaneSpec(String name, StrategyChoice choice) {

    /** The id of the strategy that the others are measured against. */
    public static final String DENSE = "dense";

    /**
     * A lane for each choice, named by its strategy's id, with a number where the id stands more than once.
     *
     * @param choices strategies in the order wanted
     * @return the lanes, in the same order
     */
    public static List<LaneSpec> named(List<StrategyChoice> choices) {
        List<LaneSpec> lanes = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (StrategyChoice choice : choices) {
            String name = choice.descriptor().id();
            for (int number = 2; !taken.add(name); number++) {
                name = choice.descriptor().id() + "#" + number;
            }
            lanes.add(new LaneSpec(name, choice));
        }
        return lanes;
    }

    /** Whether this lane runs plain OpenVLA. */
    public boolean isDense() {
        return choice.descriptor().id().equals(DENSE);
    }
}
