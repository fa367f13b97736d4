package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodePreview;
import dev.vlaworkbench.episode.EpisodeSummary;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.LoadProgress;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.ReplayListener;
import dev.vlaworkbench.strategy.PluginShelf;
import dev.vlaworkbench.ui.rollout.Rollouts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the window needs from the layers below. Calls that block say so; none is made on the FX thread. */
public interface Backend extends AutoCloseable {

    /**
     * The episodes of a file. Blocks.
     *
     * @throws dev.vlaworkbench.UserException when the file cannot be read
     */
    List<EpisodeSummary> episodes(Path file);

    /**
     * An episode's first frame. Blocks; on any thread.
     *
     * @param file a recording
     * @param demo which of its episodes; the first when empty
     * @throws dev.vlaworkbench.UserException when it cannot be read
     */
    EpisodePreview preview(Path file, Optional<String> demo);

    /**
     * Reads an episode. Blocks.
     *
     * @throws dev.vlaworkbench.UserException when it cannot be read
     */
    Episode open(Path file, EpisodeOptions options);

    /**
     * A frame as the model sees it, 224 x 224. Blocks for some milliseconds; any thread but one at a time.
     *
     * @param episode where the frame is from
     * @param t control step
     */
    RgbImage prepared(Episode episode, int t);

    /** The strategies of the plug-ins that loaded. */
    List<StrategyDescriptor> strategies();

    /** One sentence for each plug-in that did not load. */
    List<String> pluginProblems();

    /**
     * Loads a checkpoint in place of the one loaded before.
     *
     * @param checkpoint the folder
     * @param progress hears how far it is, on the inference thread
     * @return completes on the inference thread, with a {@link dev.vlaworkbench.UserException} when it cannot be loaded
     */
    CompletableFuture<ModelInfo> load(Path checkpoint, LoadProgress progress);

    /**
     * Replays an episode through the loaded model, all steps, several lanes in lockstep, with a dense lane beside them where
     * none is among them. One that is asked for while another runs is done first, between two steps of that one, which then
     * goes on; lanes of both never run at the same time.
     *
     * @param episode what is replayed
     * @param lanes the lanes to be looked at, with unique names
     * @param listener hears of each step, on the inference thread
     * @param cancellation stops it, or one of its lanes, between two steps
     * @return completes when it ended, was cancelled or failed
     */
    CompletableFuture<Void> replay(Episode episode, List<LaneSpec> lanes, ReplayListener listener,
            Cancellation cancellation);

    /**
     * Computes a step once more for a look into every layer and head; a replay goes on, and this is done between its steps. A
     * later request takes the place of one that is not answered yet.
     *
     * @param episode what is replayed
     * @param executed the lane's plans from step 0 up to the wanted step, as executed; empty where the model was skipped
     * @return completes on the inference thread; cancelled when a later request came
     */
    CompletableFuture<HeadAttention> inspect(Episode episode, List<Optional<TokenPlan>> executed);

    /** Runs rollouts with the loaded model; empty where the layers below cannot. */
    default Optional<Rollouts> rollouts() {
        return Optional.empty();
    }

    /** The plug-ins folder, where it can be changed while the window is open. */
    default Optional<PluginShelf> plugins() {
        return Optional.empty();
    }

    /** Ends every thread and frees the model; cancel a running replay first. Blocks until the current step is done. */
    @Override
    void close();
}
