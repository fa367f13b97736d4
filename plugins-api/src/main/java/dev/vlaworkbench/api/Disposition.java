package dev.vlaworkbench.api;

/**
 * What happens to one visual token in one prefill.
 *
 * @param kind computed, reused or dropped
 * @param fromLayer the first layer at which the token is no longer in the hidden stream; 0 for {@link Kind#COMPUTE}
 */
public record Disposition(Kind kind, int fromLayer) {

    /** The three fates of a visual token. */
    public enum Kind {
        /** In the hidden stream at every layer; its keys and values are written anew. */
        COMPUTE,
        /** Has left the hidden stream; the other tokens attend to its cached keys and values of the step before. */
        REUSE,
        /** Has left the hidden stream and is no longer attended to. */
        DROP
    }

    /** Computed at every layer. */
    public static final Disposition COMPUTE = new Disposition(Kind.COMPUTE, 0);

    /** Checks the layer. */
    public Disposition {
        if (fromLayer < 0 || (kind == Kind.COMPUTE && fromLayer != 0)) {
            throw new IllegalArgumentException("a disposition cannot begin at layer " + fromLayer);
        }
    }

    /**
     * Reused from a layer on: not computed any more, but still attended to by its cached keys and values.
     *
     * @param layer 0..L-1; 0 is the whole pass
     * @throws IllegalArgumentException when it is negative
     */
    public static Disposition reuseFrom(int layer) {
        return new Disposition(Kind.REUSE, layer);
    }

    /**
     * Dropped from a layer on: neither computed nor attended to.
     *
     * @param layer 0..L-1; 0 is the whole pass
     * @throws IllegalArgumentException when it is negative
     */
    public static Disposition dropFrom(int layer) {
        return new Disposition(Kind.DROP, layer);
    }

    /**
     * Whether the token is in the hidden stream when a layer runs.
     *
     * @param layer decoder layer, from 0
     * @return true when the layer computes the token
     */
    public boolean computedAt(int layer) {
        return kind == Kind.COMPUTE || layer < fromLayer;
    }
}
