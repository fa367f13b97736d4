package dev.vlaworkbench.experiment;

import dev.vlaworkbench.experiment.LanePass.Failure;
import dev.vlaworkbench.experiment.StepColumn.LaneRecord;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.Replay;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.StepRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A replay that leaves {@code steps.csv} and {@code summary.json} behind. Each row is on disk as soon as its control step has
 * ended; the summary is written at the end, also after a cancellation or a failure, and says whether the run is complete.
 */
public final class ReplayRun {

    private final Replay replay;
    private final int warmUp;
    private final String workbenchVersion;

    /**
     * Prepares a run.
     *
     * @param replay what is run
     * @param warmUp first steps that the latencies in the summary leave out; at least one step is always kept
     * @param workbenchVersion stands in the summary
     */
    public ReplayRun(Replay replay, int warmUp, String workbenchVersion) {
        this.replay = replay;
        this.warmUp = warmUp;
        this.workbenchVersion = workbenchVersion;
    }

    /**
     * How a run ended.
     *
     * @param complete whether every lane finished every step
     * @param failures a sentence for each lane that stopped
     */
    public record Outcome(boolean complete, List<String> failures) {}

    /**
     * Runs and writes. To be called on the inference thread.
     *
     * @param folder where to
     * @param progress hears of every step after its row was written
     * @param cancellation stops the run after the control step in flight
     * @return how it ended
     * @throws dev.vlaworkbench.UserException when the folder cannot be written any further, or a strategy refuses its
     *     parameters
     */
    public Outcome run(ResultFolder folder, ReplayListener progress, Cancellation cancellation) {
        Map<String, Object> episode = Provenance.episode(replay.episode());
        try (ResultFiles files = new ResultFiles(folder)) {
            Tally tally = new Tally(files, progress, replay.lanes());
            try {
                replay.run(tally, cancellation);
            } catch (RuntimeException | Error failure) {
                writeAfterFailure(files, summary(tally, false, episode), failure);
                throw failure;
            }
            boolean complete = tally.lanes.values().stream().allMatch(lane -> lane.size() == replay.steps().count());
            files.writeSummary(summary(tally, complete, episode));
            return new Outcome(
                    complete,
                    tally.lanes.values().stream().flatMap(lane -> lane.passes().stream())
                            .flatMap(pass -> pass.failure().stream()).map(Failure::sentence).toList());
        }
    }

    private static void writeAfterFailure(ResultFiles files, Map<String, Object> summary, Throwable failure) {
        try {
            files.writeSummary(summary);
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private Map<String, Object> summary(Tally tally, boolean complete, Map<String, Object> episode) {
        Optional<LaneTally> dense = tally.lanes.values().stream().filter(lane -> lane.lane().isDense()).findFirst();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("complete", complete);
        map.put("environment", Provenance.environment(replay.model().info(), workbenchVersion));
        map.put("episode", episode);
        map.put("steps", range());
        map.put("reference", dense.map(lane -> lane.lane().name()).orElse(null));
        List<LanePass> reference = dense.map(LaneTally::passes).orElse(List.of());
        map.put("lanes", tally.lanes.values().stream()
                .map(lane -> LaneSummary.of(new LaneNumbers(lane.lane(), lane.passes(), reference, warmUp))).toList());
        map.put("definitions", Definitions.summary());
        map.put("columns", Definitions.columns());
        return map;
    }

    private Map<String, Object> range() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("from", replay.steps().from());
        map.put("to", replay.steps().to());
        return map;
    }

    /** Writes each row, counts it, and passes it on. */
    private static final class Tally implements ReplayListener {

        private final ResultFiles files;
        private final ReplayListener progress;
        private final Map<String, LaneTally> lanes = new LinkedHashMap<>();

        private Tally(ResultFiles files, ReplayListener progress, List<LaneSpec> specs) {
            this.files = files;
            this.progress = progress;
            ComparedLane.of(specs).forEach(lane -> lanes.put(lane.name(), new LaneTally(lane)));
        }

        @Override
        public void stepFinished(StepRecord step) {
            LaneTally lane = lanes.get(step.lane());
            files.write(new LaneRecord(lane.lane().choice(), step));
            lane.add(LanePass.ONLY, StepNumbers.of(step));
            progress.stepFinished(step);
        }

        @Override
        public void laneFailed(String lane, int t, String sentence, Throwable cause) {
            lanes.get(lane).failed(LanePass.ONLY, new Failure(t, sentence));
            progress.laneFailed(lane, t, sentence, cause);
        }
    }
}
