package dev.vlaworkbench.ui.render;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.Replay;
import dev.vlaworkbench.replay.StepInspector;
import dev.vlaworkbench.replay.StepRange;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.strategy.StrategyCatalog;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.session.Lockstep;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.LanesModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Replays an episode up to a step and writes the window at that step as a picture.
 *
 * @param episode what is replayed, from its first step on
 * @param model used on the thread that calls {@link #write}
 * @param catalog opens the strategy
 * @param strategies of the lanes beside the dense one, as on the command line; the last has the focus
 * @param step the control step
 * @param look how the picture is drawn
 */
public record RenderJob(
        Episode episode,
        VlaModel model,
        StrategyCatalog catalog,
        List<String> strategies,
        int step,
        PictureLook look) {

    /**
     * Does it. To be called on the inference thread.
     *
     * @param out the PNG file
     * @throws UserException when the episode has no such step, the strategy fails, the overlay is not there or the file cannot
     *     be written
     */
    public void write(Path out) {
        StepRange range = new StepRange(0, step).within(episode);
        LanesModel lanes = new LanesModel();
        strategies.stream().map(catalog::choose).forEach(choice -> begin(lanes, choice));
        lanes.reference().choiceProperty().set(catalog.choose(LaneSpec.DENSE));
        List<LaneSpec> specs = lanes.lanes().stream()
                .map(lane -> new LaneSpec(lane.nameProperty().get(), lane.choiceProperty().get())).toList();
        Lockstep pass = Lockstep.of(specs, episode.steps());
        new Replay(episode, model, catalog, specs, range).run(pass, new Cancellation());
        pass.ended(null);
        pass.runs().stream().flatMap(run -> run.failure().stream()).findFirst().ifPresent(failure -> {
            throw new UserException(failure.sentence(), failure.cause());
        });
        for (int index = 0; index < specs.size(); index++) {
            lanes.lanes().get(index).take(pass.runs().get(index));
        }
        List<RgbImage> frames = IntStream.rangeClosed(0, step)
                .mapToObj(t -> model.prepare(episode.frame(t), episode.preparation())).toList();
        LaneRun focused = lanes.focusedProperty().get().runProperty().get();
        new StepPicture(episode, model.info(), catalog.strategies(), lanes, frames, step, attention(focused))
                .write(look, out);
    }

    private static void begin(LanesModel lanes, StrategyChoice choice) {
        if (choice.descriptor().id().equals(LaneSpec.DENSE) && lanes.studied().isEmpty()) {
            lanes.choose(choice);
        } else if (lanes.hasRoom()) {
            lanes.focus(lanes.add(choice));
        } else {
            throw new UserException(
                    "There is room for " + (LanesModel.MOST - 1) + " lanes beside the dense one; leave out "
                            + choice.text() + ".");
        }
    }

    private Optional<HeadAttention> attention(LaneRun run) {
        StepRecord last = run.store().record(step).orElseThrow();
        if (!look.looksAtAttention() || !last.modelRan() || last.textToVision().isPresent()) {
            return Optional.empty();
        }
        try (StepInspector inspector = new StepInspector(episode, model)) {
            inspector.aim(IntStream.rangeClosed(0, step).mapToObj(run.store()::record)
                    .map(record -> record.filter(StepRecord::modelRan).map(StepRecord::executedPlan)).toList());
            Optional<HeadAttention> found = Optional.empty();
            while (found.isEmpty()) {
                found = inspector.advance();
            }
            return found;
        }
    }
}
