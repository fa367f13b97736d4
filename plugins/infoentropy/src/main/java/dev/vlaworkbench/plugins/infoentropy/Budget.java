package dev.vlaworkbench.plugins.infoentropy;

import dev.vlaworkbench.api.ParameterValues;

/**
 * How many tokens each entropy may call important at a control step.
 *
 * @param visual k_vis
 * @param attention k_attn
 */
record Budget(int visual, int attention) {

    /** The budget at control step t. */
    static Budget at(int t, ParameterValues parameters) {
        int important = parameters.integer("important");
        return switch (Selection.of(parameters.choice("selection"))) {
            case TIMESTEP -> scheduled(t, parameters.integer("T"), parameters.integer("k1"), parameters.integer("k2"));
            case VISUAL -> new Budget(important, 0);
            case ATTENTION -> new Budget(0, important);
            case BOTH -> new Budget(important / 2, important - important / 2);
        };
    }

    /**
     * floor(k2 - (k2-k1) a) and floor(k1 + (k2-k1) a) with a = t/T, at most 1; in whole numbers, since the rounding of a
     * quotient would sometimes cost a token.
     */
    private static Budget scheduled(int t, int duration, int k1, int k2) {
        long elapsed = Math.min(t, duration);
        long shift = (k2 - k1) * elapsed;
        return new Budget(
                (int) Math.floorDiv((long) k2 * duration - shift, (long) duration),
                (int) Math.floorDiv((long) k1 * duration + shift, (long) duration));
    }
}
