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
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.StepStore;
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
 * @param strategy the lane's strategy, as on the command line
 * @param step the control step
 * @param look how the picture is drawn
 */
public record RenderJob(
        Episode episode,
        VlaModel model,
        StrategyCatalog catalog,
        String strategy,
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
        StrategyChoice choice = catalog.choose(strategy);
        LaneSpec lane = new LaneSpec(choice.descriptor().id(), choice);
        LaneRun run = new LaneRun(new StepStore(lane.name(), episode.steps()));
        new Replay(episode, model, catalog, List.of(lane), range).run(run, new Cancellation());
        run.ended(null);
        run.failure().ifPresent(failure -> {
            throw new UserException(failure.sentence(), failure.cause());
        });
        List<RgbImage> frames = IntStream.rangeClosed(0, step)
                .mapToObj(t -> model.prepare(episode.frame(t), episode.preparation())).toList();
        new StepPicture(episode, model.info(), catalog.strategies(), choice, run, frames, step, attention(run))
                .write(look, out);
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
