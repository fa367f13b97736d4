package dev.vlaworkbench.api;

/**
 * What a lane's KV cache holds for each visual token and layer before a step's prefill.
 *
 * <p>The age of an entry is the number of model steps since it was computed: 1 when the last step computed it.
 */
public interface CacheView {

    /** The age of a token's entry that was dropped or never computed. */
    int ABSENT = -1;

    /**
     * The age of one entry.
     *
     * @param layer decoder layer, from 0
     * @param token visual token, 0..255
     * @return model steps since it was computed, at least 1, or {@link #ABSENT}
     */
    int age(int layer, int token);

    /** Whether any step has filled the cache since the episode began. */
    boolean isEmpty();

    /**
     * The age of a token's oldest entry over all layers.
     *
     * @param token visual token, 0..255
     * @return model steps, at least 1, or {@link #ABSENT} when any layer lacks the token
     */
    int oldest(int token);
}
