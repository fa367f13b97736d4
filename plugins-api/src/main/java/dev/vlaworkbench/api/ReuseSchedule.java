package dev.vlaworkbench.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * VLA-Cache's layer schedule, as its source has it: reusable tokens leave the hidden stream in steps, at four layers of a
 * 32-layer decoder, the more of them the more concentrated that layer's attention was in the last prefill.
 *
 * <p>For decoders of another depth the four layers keep their relative depth; that is our own reading.
 */
public final class ReuseSchedule {

    private static final int PUBLISHED_LAYERS = 32;
    private static final List<Integer> PUBLISHED_BOUNDARIES = List.of(2, 6, 9, 11);

    /** The share of an increase from one layer to the next that is kept. */
    private static final double RISE_KEPT = 0.55;

    private static final double EPSILON = 1e-10;

    private ReuseSchedule() {}

    /**
     * The layers before which tokens leave.
     *
     * @param layers decoder layers L
     * @return ascending layers in 1..L-1: {2, 6, 9, 11} for L = 32, otherwise ceil(b L / 32) of those, each once
     */
    public static List<Integer> boundaries(int layers) {
        TreeSet<Integer> boundaries = new TreeSet<>();
        for (int published : PUBLISHED_BOUNDARIES) {
            int boundary = Math.ceilDiv(published * layers, PUBLISHED_LAYERS);
            if (boundary < layers) {
                boundaries.add(boundary);
            }
        }
        return List.copyOf(boundaries);
    }

    /**
     * The layer of a decoder of any depth that lies as deep as one of the published 32.
     *
     * @param published a layer of 0..31
     * @param layers decoder layers L
     * @return floor(published L / 32)
     */
    public static int scaled(int published, int layers) {
        return published * layers / PUBLISHED_LAYERS;
    }

    /**
     * The layer boundary of a decoder of any depth that lies as deep as one of the published 32 layers.
     *
     * @param published a boundary of 1..31
     * @param layers decoder layers L, at least 2
     * @return ceil(published L / 32), in 1..L-1
     */
    public static int scaledBoundary(int published, int layers) {
        return Math.clamp(Math.ceilDiv(published * layers, PUBLISHED_LAYERS), 1, layers - 1);
    }

    /**
     * The share of the reusable tokens that each layer lets go: entropies scaled to 0..1 over the layers, inverted, and
     * smoothed from the first layer to the last so that of each rise 55 % remains while falls stay as they are.
     *
     * @param layerEntropies mean row entropy of each layer's attention, as {@link StepContext#lastLayerEntropies} gives it
     * @return one share per layer, 0..1
     */
    public static double[] shares(double[] layerEntropies) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double entropy : layerEntropies) {
            min = Math.min(min, entropy);
            max = Math.max(max, entropy);
        }
        double[] shares = new double[layerEntropies.length];
        for (int layer = 0; layer < shares.length; layer++) {
            shares[layer] = 1 - (layerEntropies[layer] - min) / (max - min + EPSILON);
            if (layer > 0 && shares[layer] > shares[layer - 1]) {
                shares[layer] = shares[layer - 1] + RISE_KEPT * (shares[layer] - shares[layer - 1]);
            }
        }
        return shares;
    }

    /**
     * The plan that lets tokens go by the schedule: before each boundary l at least one and at most floor(share(l) n) of the n
     * reusable tokens are gone, in raster order; a token that has gone stays gone.
     *
     * @param reusable visual tokens that may be reused
     * @param shares what {@link #shares} gave
     * @return the plan; dense when nothing is reusable
     */
    public static TokenPlan plan(Collection<Integer> reusable, double[] shares) {
        List<Integer> raster = new ArrayList<>(new TreeSet<>(reusable));
        TokenPlan plan = TokenPlan.dense();
        int gone = 0;
        for (int boundary : boundaries(shares.length)) {
            int leaving = Math.min(raster.size(), Math.max(1, (int) (shares[boundary] * raster.size())));
            if (leaving > gone) {
                plan = plan.with(raster.subList(gone, leaving), Disposition.reuseFrom(boundary));
                gone = leaving;
            }
        }
        return plan;
    }
}
