package dev.vlaworkbench.api;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a strategy wants to see of each step. It is asked for once per episode, so that every layer nobody looks at keeps
 * the fused attention kernel.
 *
 * @param attention in which form text-to-vision attention is captured
 * @param attentionLayers the layers captured when {@code attention} is {@link AttentionForm#PER_LAYER}; empty means all
 * @param layerEntropies whether the mean row entropy of every layer's attention is captured (VLA-Cache's schedule); it needs
 *     the full attention matrix of every layer
 * @param decisionLayers layer boundaries b at which {@link Strategy#decideAtLayer} is called after layer b-1 has run; each in
 *     0..L-1, where at 0 no layer has run but the vision towers have
 * @param rowMeanLayers those of the decision boundaries b at which the attention of layer b-1, averaged over all its rows, is
 *     captured; it needs that layer's full attention matrix; each in 1..L-1
 * @param productLayers those of the decision boundaries at which the hidden rows' inner products are captured; at 0 they are
 *     those of the input embeddings
 * @param answerAttentionLayer the layer at which the attention of the action tokens' rows is captured while decoding
 */
public record ObservationRequest(
        AttentionForm attention,
        List<Integer> attentionLayers,
        boolean layerEntropies,
        SortedSet<Integer> decisionLayers,
        SortedSet<Integer> rowMeanLayers,
        SortedSet<Integer> productLayers,
        OptionalInt answerAttentionLayer) {

    /** Forms in which text-to-vision attention is handed over. */
    public enum AttentionForm {
        /** Not captured. */
        NONE,
        /** One 256-value row per prompt token, mean over heads and over all layers, reduced on the device. */
        MEAN_OVER_LAYERS,
        /** One 256-value row per prompt token and layer, mean over heads. */
        PER_LAYER
    }

    /**
     * Copies the collections; the boundaries are sorted by number, whatever order the given set has.
     *
     * @throws IllegalArgumentException when something is captured at a boundary that is no decision boundary
     */
    public ObservationRequest {
        attentionLayers = List.copyOf(attentionLayers);
        decisionLayers = sorted(decisionLayers);
        rowMeanLayers = sorted(rowMeanLayers);
        productLayers = sorted(productLayers);
        if (!decisionLayers.containsAll(rowMeanLayers) || !decisionLayers.containsAll(productLayers)) {
            throw new IllegalArgumentException(
                    "attention of all rows and products of hidden rows are captured at decision"
                            + " boundaries only, which are " + decisionLayers);
        }
    }

    /**
     * A request without what only some strategies need.
     *
     * @param attention see the record
     * @param attentionLayers see the record
     * @param layerEntropies see the record
     * @param decisionLayers see the record
     */
    public ObservationRequest(
            AttentionForm attention, List<Integer> attentionLayers, boolean layerEntropies,
            SortedSet<Integer> decisionLayers) {
        this(attention, attentionLayers, layerEntropies, decisionLayers, new TreeSet<>(), new TreeSet<>(),
                OptionalInt.empty());
    }

    /** Nothing is captured. */
    public static ObservationRequest none() {
        return new ObservationRequest(AttentionForm.NONE, List.of(), false, new TreeSet<>());
    }

    /** The same request with attention averaged over all layers. */
    public ObservationRequest withMeanAttention() {
        return new ObservationRequest(
                AttentionForm.MEAN_OVER_LAYERS, List.of(), layerEntropies, decisionLayers, rowMeanLayers,
                productLayers, answerAttentionLayer);
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
                decisionLayers, rowMeanLayers, productLayers, answerAttentionLayer);
    }

    /** The same request with every layer's mean row entropy. */
    public ObservationRequest withLayerEntropies() {
        return new ObservationRequest(
                attention, attentionLayers, true, decisionLayers, rowMeanLayers, productLayers, answerAttentionLayer);
    }

    /**
     * The same request with these decisions between layers, and those at which something is captured.
     *
     * @param boundaries layers before which the strategy wants to decide again
     * @return the request
     */
    public ObservationRequest withDecisionsBefore(Integer... boundaries) {
        SortedSet<Integer> all = new TreeSet<>(List.of(boundaries));
        all.addAll(rowMeanLayers);
        all.addAll(productLayers);
        return new ObservationRequest(
                attention, attentionLayers, layerEntropies, all, rowMeanLayers, productLayers, answerAttentionLayer);
    }

    /**
     * The same request with decisions before these layers, too, at each of which the attention of the layer before is
     * averaged over all rows.
     *
     * @param boundaries layers in 1..L-1
     * @return the request
     */
    public ObservationRequest withRowMeansBefore(Integer... boundaries) {
        return new ObservationRequest(
                attention, attentionLayers, layerEntropies, union(decisionLayers, List.of(boundaries)),
                new TreeSet<>(List.of(boundaries)), productLayers, answerAttentionLayer);
    }

    /**
     * The same request with decisions before these layers, too, at each of which the hidden rows' inner products are captured.
     *
     * @param boundaries layers in 0..L-1
     * @return the request
     */
    public ObservationRequest withProductsBefore(Integer... boundaries) {
        return new ObservationRequest(
                attention, attentionLayers, layerEntropies, union(decisionLayers, List.of(boundaries)), rowMeanLayers,
                new TreeSet<>(List.of(boundaries)), answerAttentionLayer);
    }

    /**
     * The same request with the action tokens' attention at one layer.
     *
     * @param layer decoder layer, 0..L-1
     * @return the request
     */
    public ObservationRequest withAnswerAttention(int layer) {
        return new ObservationRequest(
                attention, attentionLayers, layerEntropies, decisionLayers, rowMeanLayers, productLayers,
                OptionalInt.of(layer));
    }

    private static SortedSet<Integer> sorted(Collection<Integer> layers) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(List.copyOf(layers)));
    }

    private static SortedSet<Integer> union(Collection<Integer> first, Collection<Integer> second) {
        SortedSet<Integer> all = new TreeSet<>(first);
        all.addAll(second);
        return all;
    }
}
