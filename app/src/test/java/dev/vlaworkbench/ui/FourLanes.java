package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LanesModel;
import dev.vlaworkbench.ui.session.Lockstep;
import java.util.List;
import java.util.Map;

/** A window's models with dense and three more lanes that have run. */
final class FourLanes {

    private FourLanes() {}

    static void fill(WorkbenchModel model, SyntheticEpisode episode) {
        LanesModel lanes = model.session().lanes();
        lanes.reference().choiceProperty().set(new StrategyChoice(SyntheticBackend.DENSE,
                ParameterValues.defaults(List.of())));
        for (String count : List.of("100", "42", "7")) {
            lanes.focus(lanes.add(new StrategyChoice(SyntheticBackend.PROBE, ParameterValues
                    .parse(SyntheticBackend.PROBE.parameters(), Map.of("count", count)))));
        }
        List<LaneSpec> specs = lanes.lanes().stream()
                .map(lane -> new LaneSpec(lane.nameProperty().get(), lane.choiceProperty().get())).toList();
        Lockstep pass = Lockstep.of(specs, episode.steps());
        pass.replayStarted(SyntheticRecords.prompt(episode.instruction()), SyntheticRecords.ACTIONS);
        for (int t = 0; t < episode.steps(); t++) {
            pass.stepFinished(SyntheticRecords.dense(t));
            for (LaneSpec spec : specs.subList(1, specs.size())) {
                pass.stepFinished(SyntheticRecords.probe(spec.name(), t, Math.min(t, 100)));
            }
        }
        pass.ended(null);
        for (int index = 0; index < specs.size(); index++) {
            lanes.lanes().get(index).take(pass.runs().get(index));
        }
        lanes.lanes().forEach((LaneModel lane) -> lane.update(0));
        model.session().episodeProperty().set(episode);
        model.playback().stepsProperty().set(episode.steps());
        lanes.togetherProperty().set(true);
        model.session().follow();
    }
}
