package dev.vlaworkbench.experiment;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.episode.FramePreparation;
import dev.vlaworkbench.metrics.DecoderCost;
import dev.vlaworkbench.metrics.Quartiles;
import dev.vlaworkbench.model.ForwardResult;
import dev.vlaworkbench.model.ModelLane;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.model.VlaModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * Measures a model's stages over random frames, case by case in turn, each over a KV cache of its own. Runs on the calling
 * thread, which must be the model's.
 */
public final class Benchmark {

    /** Prompt tokens behind the visual block that make the 285 tokens of the published figures. */
    public static final int PROMPT_TOKENS = 28;

    private static final long SEED = 7;

    private final VlaModel model;
    private final int steps;
    private final int warmUp;

    /**
     * @param model the model to measure
     * @param steps control steps measured for each case, at least 1
     * @param warmUp control steps run before and left out
     */
    public Benchmark(VlaModel model, int steps, int warmUp) {
        this.model = model;
        this.steps = steps;
        this.warmUp = warmUp;
    }

    /**
     * Measures.
     *
     * @param cases what to measure
     * @param progress told the number of steps finished, warm-up included
     * @return medians and quartiles
     */
    public BenchmarkResult run(List<BenchmarkCase> cases, IntConsumer progress) {
        Prompt prompt = new Prompt("", Collections.nCopies(PROMPT_TOKENS + 1, 1),
                Collections.nCopies(PROMPT_TOKENS, ""));
        List<RgbImage> frames = frames();
        List<Measured> measured = new ArrayList<>();
        try {
            for (BenchmarkCase benchmarkCase : cases) {
                measured.add(new Measured(benchmarkCase, model.openLane(prompt)));
            }
            for (int step = 0; step < warmUp + steps; step++) {
                for (Measured lane : measured) {
                    lane.step(frames.get(step % frames.size()), step >= warmUp);
                }
                progress.accept(step + 1);
            }
            return new BenchmarkResult(model.info(), steps, warmUp, measured.stream().map(Measured::row).toList());
        } finally {
            measured.forEach(lane -> lane.lane.close());
        }
    }

    /** A few frames of noise, so that no step sees the pixels of the last. */
    private static List<RgbImage> frames() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<RgbImage> frames = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            byte[] rgb = new byte[PatchGrid.IMAGE_PIXELS * PatchGrid.IMAGE_PIXELS * 3];
            random.nextBytes(rgb);
            frames.add(RgbImage.of(PatchGrid.IMAGE_PIXELS, PatchGrid.IMAGE_PIXELS, rgb));
        }
        return frames;
    }

    /** One case being measured. */
    private final class Measured {

        private final BenchmarkCase what;
        private final ModelLane lane;
        private final List<Double> vision = new ArrayList<>();
        private final List<Double> prefill = new ArrayList<>();
        private final List<Double> decode = new ArrayList<>();
        private final List<Double> endToEnd = new ArrayList<>();
        private ForwardResult last;

        Measured(BenchmarkCase what, ModelLane lane) {
            this.what = what;
            this.lane = lane;
        }

        void step(RgbImage frame, boolean counts) {
            TokenPlan plan = lane.cache().isEmpty() ? TokenPlan.dense() : what.plan();
            RgbImage prepared = model.prepare(frame, FramePreparation.NONE);
            long start = System.nanoTime();
            double visionMillis = model.see(prepared);
            last = lane.run(plan, what.request(), LayerContext::plan);
            double totalMillis = (System.nanoTime() - start) / 1e6;
            if (counts) {
                vision.add(visionMillis);
                prefill.add(last.timing().prefillMillis());
                decode.add(last.timing().decodeMillis());
                endToEnd.add(totalMillis);
            }
        }

        BenchmarkResult.Row row() {
            return new BenchmarkResult.Row(what.name(), what.plan().computedAt(model.shape().layers() - 1),
                    last.hiddenTokens().getFirst(), quartiles(vision), quartiles(prefill), quartiles(decode),
                    quartiles(endToEnd),
                    new DecoderCost(model.shape()).prefillTmacs(last.hiddenTokens(), last.attendedKeys()));
        }

        private static Quartiles quartiles(List<Double> millis) {
            return Quartiles.of(millis.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
