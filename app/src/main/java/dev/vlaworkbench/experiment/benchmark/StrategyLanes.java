package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.Replay;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.replay.StepRange;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Measures strategies as lanes of one replay, through their plug-ins: what their selection costs is in it. */
final class StrategyLanes implements ReplayListener {

    private final VlaModel model;
    private final int steps;
    private final int warmUp;
    private final IntConsumer progress;
    private final Map<String, StageSamples> samples = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    StrategyLanes(VlaModel model, int steps, int warmUp, IntConsumer progress) {
        this.model = model;
        this.steps = steps;
        this.warmUp = warmUp;
        this.progress = progress;
    }

    /** One row for each lane that lived to be measured, the dense lane among them. */
    List<BenchmarkRow> run(List<LaneSpec> lanes, StrategyCatalog catalog) {
        SyntheticEpisode episode = new SyntheticEpisode(warmUp + steps);
        Replay replay = new Replay(episode, model, catalog, lanes, StepRange.all(episode));
        replay.lanes().forEach(lane -> samples.put(lane.name(), new StageSamples()));
        replay.run(this, new Cancellation());
        return rows(replay.lanes());
    }

    private List<BenchmarkRow> rows(List<LaneSpec> lanes) {
        double densePrefillMillis = lanes.stream().filter(LaneSpec::isDense).map(lane -> samples.get(lane.name()))
                .filter(dense -> !dense.isEmpty()).mapToDouble(StageSamples::medianPrefillMillis).findFirst()
                .orElse(Double.NaN);
        return lanes.stream().filter(lane -> !samples.get(lane.name()).isEmpty())
                .map(lane -> samples.get(lane.name()).row(lane.choice().text(), densePrefillMillis)).toList();
    }

    /** One sentence for each lane that stopped. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void stepFinished(StepRecord record) {
        if (record.t() >= warmUp) {
            samples.get(record.lane()).add(record.latency(), record.hiddenTokens(), record.prefillTmacs());
        }
        progress.accept(record.t() + 1);
    }

    @Override
    public void laneFailed(String lane, int t, String sentence, Throwable cause) {
        failures.add(sentence);
    }
}
