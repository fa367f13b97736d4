package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.ScoreMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The layers of every lane's run; what is read from the frames themselves is made once for all of them. For the FX thread. */
public final class LayerStores {

    private final IntFunction<Optional<RgbImage>> frames;
    private final Map<StepStore, LayerStore> stores = new IdentityHashMap<>();
    private final Map<Integer, List<ScoreMap>> frameMaps = new HashMap<>();

    /**
     * Stores that have made nothing yet.
     *
     * @param frames gives the prepared frame of a step, when it is ready
     */
    public LayerStores(IntFunction<Optional<RgbImage>> frames) {
        this.frames = frames;
    }

    /**
     * The layers of a run.
     *
     * @param records the run's records
     */
    public LayerStore of(StepStore records) {
        return stores.computeIfAbsent(records, store -> new LayerStore(store, this::frameMaps));
    }

    private Optional<List<ScoreMap>> frameMaps(int t) {
        List<ScoreMap> known = frameMaps.get(t);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<RgbImage> frame = frames.apply(t);
        Optional<RgbImage> previous = t == 0 ? Optional.empty() : frames.apply(t - 1);
        if (frame.isEmpty() || (t > 0 && previous.isEmpty())) {
            return Optional.empty();
        }
        List<ScoreMap> made = FrameMaps.of(frame.get(), previous);
        frameMaps.put(t, made);
        return Optional.of(made);
    }

    /** Forgets the layers of every other run. */
    public void keep(Collection<StepStore> records) {
        Set<StepStore> kept = records.stream().collect(Collectors.toSet());
        stores.keySet().removeIf(store -> !kept.contains(store));
    }

    /** Forgets everything: the frames are others. */
    public void clear() {
        stores.clear();
        frameMaps.clear();
    }
}
