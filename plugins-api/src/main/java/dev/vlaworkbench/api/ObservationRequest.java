package dev.vlaworkbench.api;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a strategy wants to see of each prefill. It is asked for once per episode, so that every layer nobody looks at keeps
 * the fused attention kernel.
 *
 * @param attention in which form text-to-vision attention is captured
 * @param attentionLayers the layers captured when {@code attention} is {@link AttentionForm#PER_LAYER}; empty means all
 * @param layerEntropies whether the mean row entropy of every layer's attention is captured (VLA-Cache's schedule); it needs
 *     the full attention matrix of every layer
 * @param decisionLayers layer boundaries b at which {@link Strategy#decideAtLayer} is called after layer b-1 has run; each in
 *     1..L-1
 */
public record ObservationRequest(
        AttentionForm attention,
        List<Integer> attentionLayers,
        boolean layerEntropies,
        SortedSet<Integer> decisionLayers) {

    /** Forms in which text-to-vision attention is handed over. */
    public enum AttentionForm {
        /** Not captured. */
        NONE,
        /** One 256-value row per prompt token, mean over heads and over all layers, reduced on the device. */
        MEAN_OVER_LAYERS,
        /** One 256-value row per prompt token and layer, mean over heads. */
        PER_LAYER
    }

    /** Copies the collections; the boundaries are sorted by number, whatever order the given set has. */
    public ObservationRequest {
        attentionLayers = List.copyOf(attentionLayers);
        decisionLayers = Collections.unmodifiableSortedSet(new TreeSet<>(List.copyOf(decisionLayers)));
    }

    /** Nothing is captured. */
    public static ObservationRequest none() {
        return new ObservationRequest(AttentionForm.NONE, List.of(), false, new TreeSet<>());
    }

    /** The same request with attention averaged over all layers. */
    public ObservationRequest withMeanAttention() {
        return new ObservationRequest(AttentionForm.MEAN_OVER_LAYERS, List.of(), layerEntropies, decisionLayers);
    }

    /**
     * The same request with attention of single layers.
     *
     * @param layers the layers to capture; none means all
     * @return the request
     */
    public ObservationRequest withLayerAttention(Integer... layers) {
        return new ObservationRequest(
                AttentionForm.PER_LAYER, new TreeSet<>(List.of(layers)).stream().toList(), layerEntropies,
                decisionLayers);
    }

    /** The same request with every layer's mean row entropy. */
    public ObservationRequest withLayerEntropies() {
        return new ObservationRequest(attention, attentionLayers, true, decisionLayers);
    }

    /**
     * The same request with decisions between layers.
     *
     * @param boundaries layers before which the strategy wants to decide again
     * @return the request
     */
    public ObservationRequest withDecisionsBefore(Integer... boundaries) {
        return new ObservationRequest(attention, attentionLayers, layerEntropies, new TreeSet<>(List.of(boundaries)));
    }
}
