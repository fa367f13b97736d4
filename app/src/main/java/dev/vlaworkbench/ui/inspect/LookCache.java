package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.model.HeadAttention;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The steps looked into last, as many as fit into a fixed share of the heap. */
final class LookCache {

    /** Four steps of OpenVLA-7B. */
    static final long LARGEST_BYTES = 64L << 20;

    private final Map<Integer, HeadAttention> looks = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    Optional<HeadAttention> get(int t) {
        return Optional.ofNullable(looks.get(t));
    }

    /** Keeps a look; the ones that were not asked for longest make room. The newest always stays. */
    void put(int t, HeadAttention look) {
        HeadAttention before = looks.put(t, look);
        bytes += look.bytes() - (before == null ? 0 : before.bytes());
        for (Iterator<HeadAttention> oldest = looks.values().iterator(); bytes > LARGEST_BYTES && looks.size() > 1;) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    void clear() {
        looks.clear();
        bytes = 0;
    }
}
