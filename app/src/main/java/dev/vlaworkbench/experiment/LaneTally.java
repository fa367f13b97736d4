package dev.vlaworkbench.experiment;

import dev.vlaworkbench.experiment.LanePass.Failure;
import dev.vlaworkbench.experiment.LanePass.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects one lane's finished steps while it runs. For one thread. */
public final class LaneTally {

    private final ComparedLane lane;
    private final Map<Key, List<StepNumbers>> steps = new LinkedHashMap<>();
    private final Map<Key, Failure> failures = new LinkedHashMap<>();

    /** Begins without steps. */
    public LaneTally(ComparedLane lane) {
        this.lane = lane;
    }

    /** Takes a finished step, which follows the pass's last one. */
    public void add(Key pass, StepNumbers step) {
        steps.computeIfAbsent(pass, key -> new ArrayList<>()).add(step);
    }

    /** Takes the end of a pass. */
    public void failed(Key pass, Failure why) {
        failures.put(pass, why);
    }

    /** Whose steps they are. */
    public ComparedLane lane() {
        return lane;
    }

    /** Steps finished in all passes. */
    public int size() {
        return steps.values().stream().mapToInt(List::size).sum();
    }

    /** The passes as they stand, in the order in which they began. */
    public List<LanePass> passes() {
        return Stream.concat(steps.keySet().stream(), failures.keySet().stream()).distinct()
                .map(key -> new LanePass(
                        key, steps.getOrDefault(key, List.of()), Optional.ofNullable(failures.get(key))))
                .toList();
    }
}
