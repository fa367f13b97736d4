package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenPlan;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One way of running the model that a benchmark measures.
 *
 * @param name as it stands in the table
 * @param plan dispositions of the visual tokens at every measured step
 * @param request what is captured at every measured step
 * @param guesses whether the action tokens are decoded by one verification pass over right guesses
 */
public record BenchmarkCase(String name, TokenPlan plan, ObservationRequest request, Guesses guesses) {

    /** What a verification pass goes over. */
    public enum Guesses {
        /** Nothing: tokens are decoded one by one. */
        NONE,
        /** The model's own six tokens. */
        CHAIN,
        /** A tree of as many guesses as Spec-VLA's, of which one way is the model's own six tokens. */
        TREE
    }

    /** Plain OpenVLA. */
    public static BenchmarkCase dense() {
        return new BenchmarkCase("dense", TokenPlan.dense(), ObservationRequest.none(), Guesses.NONE);
    }

    /** Plain OpenVLA whose draft is always right: the decode is one verification pass. */
    public static BenchmarkCase verification() {
        return new BenchmarkCase("dense + right draft", TokenPlan.dense(), ObservationRequest.none(), Guesses.CHAIN);
    }

    /** The same where the right draft is one way in a tree. */
    public static BenchmarkCase treeVerification() {
        return new BenchmarkCase("dense + right tree", TokenPlan.dense(), ObservationRequest.none(), Guesses.TREE);
    }

    /**
     * Some tokens reused over the whole pass, spread evenly over the image.
     *
     * @param tokens how many visual tokens, 1..255
     */
    public static BenchmarkCase reuse(int tokens) {
        return new BenchmarkCase("reuse " + tokens, TokenPlan.dense().with(spread(tokens), Disposition.reuseFrom(0)),
                ObservationRequest.none(), Guesses.NONE);
    }

    /**
     * Some tokens dropped from layer 2 on, as FastV does, spread evenly over the image.
     *
     * @param tokens how many visual tokens, 1..255
     */
    public static BenchmarkCase drop(int tokens) {
        return new BenchmarkCase("drop " + tokens, TokenPlan.dense().with(spread(tokens), Disposition.dropFrom(2)),
                ObservationRequest.none(), Guesses.NONE);
    }

    private static List<Integer> spread(int tokens) {
        return IntStream.range(0, tokens).map(i -> i * PatchGrid.TOKENS / tokens).boxed().toList();
    }

    /** The same with the text-to-vision attention that VLA-InfoEntropy asks for. */
    public BenchmarkCase withAttention() {
        return new BenchmarkCase(name + " + attention", plan, request.withMeanAttention(), guesses);
    }

    /** The same with the row entropies of every layer that VLA-Cache's schedule asks for. */
    public BenchmarkCase withEntropies() {
        return new BenchmarkCase(name + " + entropies", plan, request.withLayerEntropies(), guesses);
    }
}
