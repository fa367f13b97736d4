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
 * @param guessesRight whether the action tokens are decoded by one verification pass over right guesses
 */
public record BenchmarkCase(String name, TokenPlan plan, ObservationRequest request, boolean guessesRight) {

    /** Plain OpenVLA. */
    public static BenchmarkCase dense() {
        return new BenchmarkCase("dense", TokenPlan.dense(), ObservationRequest.none(), false);
    }

    /** Plain OpenVLA whose draft is always right: the decode is one verification pass. */
    public static BenchmarkCase verification() {
        return new BenchmarkCase("dense + right draft", TokenPlan.dense(), ObservationRequest.none(), true);
    }

    /**
     * Some tokens reused over the whole pass, spread evenly over the image.
     *
     * @param tokens how many visual tokens, 1..255
     */
    public static BenchmarkCase reuse(int tokens) {
        List<Integer> spread = IntStream.range(0, tokens).map(i -> i * PatchGrid.TOKENS / tokens).boxed().toList();
        return new BenchmarkCase("reuse " + tokens, TokenPlan.dense().with(spread, Disposition.reuseFrom(0)),
                ObservationRequest.none(), false);
    }

    /** The same with the text-to-vision attention that VLA-InfoEntropy asks for. */
    public BenchmarkCase withAttention() {
        return new BenchmarkCase(name + " + attention", plan, request.withMeanAttention(), guessesRight);
    }

    /** The same with the row entropies of every layer that VLA-Cache's schedule asks for. */
    public BenchmarkCase withEntropies() {
        return new BenchmarkCase(name + " + entropies", plan, request.withLayerEntropies(), guessesRight);
    }
}
