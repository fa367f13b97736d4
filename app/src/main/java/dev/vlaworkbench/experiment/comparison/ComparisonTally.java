package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.experiment.ComparedLane;
import dev.vlaworkbench.experiment.LaneNumbers;
import dev.vlaworkbench.experiment.LanePass;
import dev.vlaworkbench.experiment.LaneTally;
import dev.vlaworkbench.experiment.StepNumbers;
import dev.vlaworkbench.replay.StepRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects a comparison while its lanes run: a listener of the replay hands over each record, and {@link #comparison} gives
 * the numbers as they stand. A window with one episode uses {@link LanePass#ONLY} as the pass. For one thread.
 */
public final class ComparisonTally {

    private final Map<String, LaneTally> lanes = new LinkedHashMap<>();
    private final List<ComparedEpisode> episodes;
    private final int repeats;
    private final int warmUp;

    /**
     * Begins without steps.
     *
     * @param lanes every lane, the dense one among them; {@link ComparedLane#of} makes them of the replay's lanes
     * @param episodes what is replayed
     * @param repeats how often
     * @param warmUp first steps of each pass that latencies leave out
     */
    public ComparisonTally(List<ComparedLane> lanes, List<ComparedEpisode> episodes, int repeats, int warmUp) {
        // The reference first, wherever it was asked for: it is the first row, the first colour, the lane on the left.
        Optional<ComparedLane> reference = lanes.stream().filter(ComparedLane::isDense).findFirst();
        reference.ifPresent(lane -> this.lanes.put(lane.name(), new LaneTally(lane)));
        lanes.forEach(lane -> this.lanes.putIfAbsent(lane.name(), new LaneTally(lane)));
        this.episodes = List.copyOf(episodes);
        this.repeats = repeats;
        this.warmUp = warmUp;
    }

    /** Takes a finished step. */
    public void add(LanePass.Key pass, StepRecord record) {
        add(pass, record.lane(), StepNumbers.of(record));
    }

    /** Takes a finished step's numbers. */
    public void add(LanePass.Key pass, String lane, StepNumbers step) {
        lanes.get(lane).add(pass, step);
    }

    /**
     * Takes the end of a lane.
     *
     * @param pass during which replay
     * @param lane the lane's name
     * @param t control step
     * @param sentence what a person is told
     */
    public void failed(LanePass.Key pass, String lane, int t, String sentence) {
        lanes.get(lane).failed(pass, new LanePass.Failure(t, sentence));
    }

    /** The comparison as it stands. */
    public Comparison comparison() {
        List<LanePass> dense = lanes.values().stream().filter(lane -> lane.lane().isDense()).findFirst()
                .map(LaneTally::passes).orElse(List.of());
        return new Comparison(
                lanes.values().stream().map(lane -> new LaneNumbers(lane.lane(), lane.passes(), dense, warmUp))
                        .toList(),
                episodes, repeats, warmUp);
    }
}
