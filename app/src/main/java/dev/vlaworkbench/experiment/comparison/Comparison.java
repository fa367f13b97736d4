package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.experiment.LaneNumbers;
import java.util.List;
import java.util.Optional;

/**
 * Lanes that ran over the same episodes, as far as they have come. Immutable; made by {@link ComparisonTally} while lanes run
 * and by {@link ComparisonFolder} from files.
 *
 * @param lanes the dense one first, the others in the order asked for, each with its own numbers
 * @param episodes what was replayed; a pass's episode is an index into it
 * @param repeats how often each episode is replayed, at least 1
 * @param warmUp first steps of each pass that latencies leave out
 */
public record Comparison(List<LaneNumbers> lanes, List<ComparedEpisode> episodes, int repeats, int warmUp) {

    /** Copies the lists. */
    public Comparison {
        lanes = List.copyOf(lanes);
        episodes = List.copyOf(episodes);
    }

    /** The dense lane that the others are measured against; empty when there is none. */
    public Optional<LaneNumbers> reference() {
        return lanes.stream().filter(lane -> lane.lane().isDense()).findFirst();
    }

    /** Whether a lane is the reference. */
    public boolean isReference(LaneNumbers lane) {
        return reference().filter(dense -> dense.lane().equals(lane.lane())).isPresent();
    }

    /** How steps of several passes become one number, in a sentence. */
    public String pooling() {
        String passes = episodes.size() == 1 && repeats == 1
                ? "Latencies are medians and quartiles over all control steps"
                : "Latencies are medians and quartiles over all control steps of all episodes and repeats together,";
        return passes + " behind the first " + warmUp + " of each replay, which warm up; TMACs, reuse, agreement and"
                + " distances are means over every step. The dense lane is taken over the same steps.";
    }

    /** Whether every lane has finished every step. */
    public boolean isComplete() {
        int due = repeats * episodes.stream().mapToInt(ComparedEpisode::steps).sum();
        return lanes.stream().allMatch(lane -> lane.steps() == due);
    }
}
