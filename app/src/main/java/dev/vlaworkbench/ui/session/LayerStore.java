package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.colour.ValueRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The layers of every step of a run, made once, and the values that each map spans over the episode. For the FX thread: a step
 * costs less than a millisecond, and {@link #catchUp} takes few at a time.
 */
public final class LayerStore {

    /** Steps taken into the ranges in one go, so that a frame of the window is never late. */
    private static final int AT_ONCE = 4;

    private static final String CHANGE = "change of ";

    private final StepStore records;
    private final IntFunction<Optional<List<ScoreMap>>> frameMaps;
    private final StepLayers[] layers;
    private final Map<String, ValueRange> ranges = new HashMap<>();
    private int ranged;
    /** The same object while a frame is waited for, so that nothing is drawn anew. */
    private StepLayers partial = StepLayers.NONE;
    private StepRecord partialRecord;

    /**
     * A store that has made nothing yet.
     *
     * @param records the run's records
     * @param frameMaps gives what is read from the frame of a step, when the frame is ready
     */
    LayerStore(StepStore records, IntFunction<Optional<List<ScoreMap>>> frameMaps) {
        this.records = records;
        this.frameMaps = frameMaps;
        this.layers = new StepLayers[records.steps()];
    }

    /** The records that the layers are of. */
    public StepStore records() {
        return records;
    }

    /**
     * The layers of a step: the strategy's, those of the pass, and those of the frames.
     *
     * @param t control step
     * @return empty while the step is not computed or outside the episode; without the frames' maps while a frame is not ready
     */
    public Optional<StepLayers> at(int t) {
        if (t >= 0 && t < layers.length && layers[t] != null) {
            return Optional.of(layers[t]);
        }
        return records.record(t).map(record -> make(t, record));
    }

    /** The layers of a step, when they were made already with the frames' maps. */
    public Optional<StepLayers> made(int t) {
        return Optional.ofNullable(layers[t]);
    }

    private StepLayers make(int t, StepRecord record) {
        Optional<List<ScoreMap>> ofFrame = frameMaps.apply(t);
        if (ofFrame.isEmpty()) {
            if (record != partialRecord) {
                partialRecord = record;
                partial = StepLayers.of(record);
            }
            return partial;
        }
        layers[t] = StepLayers.of(record).with(ofFrame.get());
        return layers[t];
    }

    /**
     * Takes some of the steps that came since the last call into the ranges.
     *
     * @return whether a range grew
     */
    public boolean catchUp() {
        boolean grew = false;
        for (int done = 0; done < AT_ONCE && ranged < layers.length; done++) {
            at(ranged);
            if (layers[ranged] == null) {
                return grew;
            }
            for (ScoreMap map : layers[ranged].maps()) {
                grew |= widen(map.name(), ValueRange.of(map));
                if (ranged > 0 && layers[ranged - 1] != null) {
                    layers[ranged - 1].map(map.name()).map(before -> ValueRange.of(StepLayers.change(map, before)))
                            .ifPresent(range -> widen(CHANGE + map.name(), range));
                }
            }
            ranged++;
        }
        return grew;
    }

    private boolean widen(String name, ValueRange range) {
        ValueRange known = ranges.getOrDefault(name, ValueRange.NONE);
        ValueRange now = known.and(range);
        ranges.put(name, now);
        return !now.equals(known);
    }

    /** What the differences of a map to the step before span over the steps taken in so far. */
    public ValueRange changeRange(String map) {
        return ranges.getOrDefault(CHANGE + map, ValueRange.NONE);
    }

    /** What a map's values span over the steps taken in so far; of no value when none has it. */
    public ValueRange range(String map) {
        return ranges.getOrDefault(map, ValueRange.NONE);
    }
}
