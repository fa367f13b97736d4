package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.experiment.benchmark.ScalingResult.EpisodeRow;
import dev.vlaworkbench.experiment.benchmark.ScalingResult.LaneRow;
import dev.vlaworkbench.experiment.benchmark.ScalingResult.PromptRow;
import dev.vlaworkbench.metrics.Quartiles;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.strategy.StrategyCatalog;
import dev.vlaworkbench.strategy.StrategyChoice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Measures how cost grows with lanes, prompt and episode; the long episode ends early at a time limit.
 * Runs on the calling thread, which must be the model's.
 */
public final class Scaling {

    private static final List<Integer> LANES = List.of(1, 2, 4, 6);
    private static final List<Integer> PROMPT_TOKENS = List.of(28, 64, 128, 256);
    private static final List<Integer> EPISODE_STEPS = List.of(10, 100, 500, 2000);
    /** Differences of {@link System#nanoTime} from a time so far ahead stay positive. */
    private static final long NO_DEADLINE = System.nanoTime() + Long.MAX_VALUE / 2;
    private static final double NANOS_PER_SECOND = 1e9;

    private final VlaModel model;
    private final StrategyCatalog catalog;
    private final StrategyChoice strategy;
    private final int steps;
    private final int warmUp;

    /**
     * @param model the model to measure
     * @param catalog the plug-ins
     * @param strategy of every lane
     * @param steps control steps measured for each number of lanes and each prompt, at least 1
     * @param warmUp control steps run before and left out, at least 1
     */
    public Scaling(VlaModel model, StrategyCatalog catalog, StrategyChoice strategy, int steps, int warmUp) {
        this.model = model;
        this.catalog = catalog;
        this.strategy = strategy;
        this.steps = steps;
        this.warmUp = warmUp;
    }

    /** Control steps of the long episode, which {@link #run} reports. */
    public static int episodeSteps() {
        return EPISODE_STEPS.getLast();
    }

    /**
     * Measures.
     *
     * @param limitSeconds of the long episode; one step of it is measured in any case
     * @param progress told the number of steps of the long episode that are finished
     * @return what grew how
     * @throws dev.vlaworkbench.UserException when the strategy fails
     */
    public ScalingResult run(int limitSeconds, IntConsumer progress) {
        List<LaneRow> lanes = LANES.stream().map(this::lanes).toList();
        List<PromptRow> prompts = PROMPT_TOKENS.stream().map(this::prompt).toList();
        long deadline = System.nanoTime() + (long) (limitSeconds * NANOS_PER_SECOND);
        return new ScalingResult(strategy.text(), limitSeconds, lanes, prompts, episode(deadline, progress));
    }

    private LaneRow lanes(int count) {
        VlaModel prompted = new PromptedModel(model, PromptedModel.PUBLISHED_WORDS);
        TimedReplay replay = new TimedReplay(prompted, specs(count), warmUp, NO_DEADLINE, soFar -> {});
        replay.run(catalog, steps);
        Quartiles millis = quartiles(replay.stepMillis());
        return new LaneRow(count, replay.stepMillis().size(), millis, millis.median() / count);
    }

    private PromptRow prompt(int words) {
        VlaModel prompted = new PromptedModel(model, words);
        TimedReplay replay = new TimedReplay(prompted, specs(1), warmUp, NO_DEADLINE, soFar -> {});
        replay.run(catalog, steps);
        return new PromptRow(
                words, prompted.prompt("").sequenceLength(),
                replay.lastLane().row(strategy.text(), replay.lastLane().medianPrefillMillis()));
    }

    private List<EpisodeRow> episode(long deadline, IntConsumer progress) {
        VlaModel prompted = new PromptedModel(model, PromptedModel.PUBLISHED_WORDS);
        EpisodeRows rows = new EpisodeRows(progress);
        TimedReplay replay = new TimedReplay(prompted, specs(1), warmUp, deadline, rows);
        replay.run(catalog, episodeSteps());
        rows.end(replay.stepMillis());
        return rows.rows;
    }

    private List<LaneSpec> specs(int count) {
        return LaneSpec.named(Collections.nCopies(count, strategy));
    }

    private static Quartiles quartiles(List<Double> millis) {
        return Quartiles.of(millis.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Reads the memory at the marks of the long episode. */
    private final class EpisodeRows implements Consumer<List<Double>> {

        private final IntConsumer progress;
        private final List<EpisodeRow> rows = new ArrayList<>();

        EpisodeRows(IntConsumer progress) {
            this.progress = progress;
        }

        @Override
        public void accept(List<Double> soFar) {
            progress.accept(soFar.size());
            if (EPISODE_STEPS.contains(soFar.size())) {
                add(soFar);
            }
        }

        /** Where the deadline came between two marks, the last row is of as many steps as there were. */
        void end(List<Double> millis) {
            if (!EPISODE_STEPS.contains(millis.size())) {
                add(millis);
            }
        }

        private void add(List<Double> millis) {
            int tenth = Math.max(1, millis.size() / 10);
            rows.add(new EpisodeRow(
                    millis.size(), quartiles(millis.subList(0, tenth)).median(),
                    quartiles(millis.subList(millis.size() - tenth, millis.size())).median(),
                    MemoryReading.now(model.info())));
        }
    }
}
