package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.GuessTree;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.experiment.benchmark.BenchmarkCase.Guesses;
import dev.vlaworkbench.metrics.DecoderCost;
import dev.vlaworkbench.model.ForwardResult;
import dev.vlaworkbench.model.ModelLane;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.StepLatency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Measures fixed plans in turn, step by step, each over a KV cache of its own. */
final class FixedPlans {

    /** As many as Spec-VLA's trees have. */
    private static final int TREE_GUESSES = 49;
    private static final int SOME_IDS = 500;

    private static final double NANOS_PER_MILLI = 1e6;

    private final VlaModel model;
    private final DecoderCost cost;
    private final int steps;
    private final int warmUp;

    FixedPlans(VlaModel model, int steps, int warmUp) {
        this.model = model;
        this.cost = new DecoderCost(model.shape());
        this.steps = steps;
        this.warmUp = warmUp;
    }

    /** One row for each case; the first case is the one that the others' prefill is compared with. */
    List<BenchmarkRow> run(List<BenchmarkCase> cases, IntConsumer progress) {
        SyntheticEpisode episode = new SyntheticEpisode(warmUp + steps);
        List<Measured> lanes = new ArrayList<>();
        try {
            for (BenchmarkCase benchmarkCase : cases) {
                lanes.add(new Measured(
                        benchmarkCase, model.openLane(model.prompt(episode.instruction())), new StageSamples()));
            }
            for (int step = 0; step < episode.steps(); step++) {
                for (Measured lane : step % 2 == 0 ? lanes : lanes.reversed()) {
                    lane.step(model.prepare(episode.frame(step), episode.preparation()), step >= warmUp);
                }
                progress.accept(step + 1);
            }
            double densePrefillMillis = lanes.getFirst().samples.medianPrefillMillis();
            return lanes.stream().filter(lane -> !lane.samples.isEmpty())
                    .map(lane -> lane.samples.row(lane.what.name(), densePrefillMillis)).toList();
        } finally {
            lanes.forEach(lane -> lane.lane.close());
        }
    }

    /** One case being measured. */
    private final class Measured {

        private final BenchmarkCase what;
        private final ModelLane lane;
        private final StageSamples samples;

        Measured(BenchmarkCase what, ModelLane lane, StageSamples samples) {
            this.what = what;
            this.lane = lane;
            this.samples = samples;
        }

        /** The model's own tokens for this very frame. */
        private DecodePlan rightDraft(RgbImage frame, TokenPlan plan) {
            model.see(frame);
            List<Integer> tokens = lane.run(plan, what.request(), LayerContext::plan).action().tokens();
            return what.guesses() == Guesses.TREE
                    ? Draft.exactTree(GuessTree.mostProbable(tokens, among(tokens), TREE_GUESSES))
                    : Draft.exact(tokens);
        }

        /** At each place the right token and two wrong ones that every vocabulary has. */
        private static List<Map<Integer, Double>> among(List<Integer> tokens) {
            return tokens.stream().map(token -> Map.of(token, 0.6, (token + 1) % SOME_IDS, 0.2, (token + 2) % SOME_IDS,
                    0.2)).toList();
        }

        void step(RgbImage frame, boolean counts) {
            TokenPlan plan = lane.cache().isEmpty() ? TokenPlan.dense() : what.plan();
            DecodePlan decoding = what.guesses() == Guesses.NONE
                    ? DecodePlan.greedy()
                    : rightDraft(frame, plan);
            long start = System.nanoTime();
            double visionMillis = model.see(frame);
            ForwardResult result = lane.run(plan, decoding, what.request(), LayerContext::plan);
            double totalMillis = (System.nanoTime() - start) / NANOS_PER_MILLI;
            // A tie that falls the other way in the verification pass takes a second one.
            boolean fair = what.guesses() == Guesses.NONE || result.decoding().passes() == 1;
            if (counts && fair) {
                samples.add(
                        new StepLatency(
                                visionMillis, 0, result.timing().prefillMillis(), result.timing().decodeMillis(),
                                totalMillis),
                        result.hiddenTokens(), cost.prefillTmacs(result.hiddenTokens(), result.attendedKeys()));
            }
        }
    }
}
