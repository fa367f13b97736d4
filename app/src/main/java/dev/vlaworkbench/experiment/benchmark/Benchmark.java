package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.model.ModelLane;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Measures a model's stages over the frames of a synthetic episode: first under fixed plans, then under strategies. Runs on
 * the calling thread, which must be the model's.
 */
public final class Benchmark {

    private final VlaModel model;
    private final int steps;
    private final int warmUp;

    /**
     * @param model the model to measure
     * @param steps control steps measured for each case, at least 1
     * @param warmUp control steps run before and left out
     */
    public Benchmark(VlaModel model, int steps, int warmUp) {
        this.model = new PromptedModel(model, PromptedModel.PUBLISHED_WORDS);
        this.steps = steps;
        this.warmUp = warmUp;
    }

    /** How many control steps {@link #run} goes through and reports. */
    public int totalSteps() {
        return 2 * (warmUp + steps);
    }

    /**
     * Measures.
     *
     * @param cases fixed plans; the first is the one that the others are compared with
     * @param strategies lanes of one replay, to which a dense lane is added
     * @param catalog the plug-ins
     * @param progress told the number of steps finished, warm-up included
     * @return medians and quartiles
     * @throws dev.vlaworkbench.UserException when a strategy refuses its parameters, or there is no dense strategy
     */
    public BenchmarkResult run(
            List<BenchmarkCase> cases, List<LaneSpec> strategies, StrategyCatalog catalog, IntConsumer progress) {
        List<BenchmarkRow> fixed = new FixedPlans(model, steps, warmUp).run(cases, progress);
        StrategyLanes lanes = new StrategyLanes(
                model, steps, warmUp, finished -> progress.accept(finished + totalSteps() / 2));
        List<BenchmarkRow> rows = lanes.run(strategies, catalog);
        Optional<GpuReading> gpu = gpuUnderLoad();
        return new BenchmarkResult(
                model.info(), gpu, steps, warmUp, PromptedModel.PUBLISHED_WORDS, fixed, rows, lanes.failures());
    }

    /** Plain steps, not measured, keep the GPU busy meanwhile. */
    private Optional<GpuReading> gpuUnderLoad() {
        SyntheticEpisode episode = new SyntheticEpisode(1);
        try (ModelLane lane = model.openLane(model.prompt(episode.instruction()))) {
            return GpuReading.of(model.info(), () -> {
                model.see(model.prepare(episode.frame(0), episode.preparation()));
                lane.run(TokenPlan.dense(), ObservationRequest.none(), LayerContext::plan);
            });
        }
    }
}
