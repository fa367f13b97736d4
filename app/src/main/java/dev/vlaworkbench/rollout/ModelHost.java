package dev.vlaworkbench.rollout;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.model.ModelLane;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.InferenceThread;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.LiveLane;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A model on its inference thread, serving any number of episodes in flight step by step. KV caches are used again by later
 * episodes with the same prompt, because what a GPU records for a cache is worth keeping.
 */
public final class ModelHost implements AutoCloseable {

    private final InferenceThread inference;
    private final VlaModel model;
    private final boolean owned;
    private final Map<String, Prompt> prompts = new HashMap<>();
    private final Map<Prompt, Deque<ModelLane>> idle = new HashMap<>();
    private final List<ModelLane> opened = new ArrayList<>();
    /** Touched by the inference thread only, as the three above. */
    private boolean closed;

    private ModelHost(InferenceThread inference, VlaModel model, boolean owned) {
        this.inference = inference;
        this.model = model;
        this.owned = owned;
    }

    /**
     * Loads a model on a thread of its own; both end with the host.
     *
     * @param load called on that thread
     * @throws RuntimeException what the loading throws
     */
    public static ModelHost load(Supplier<VlaModel> load) {
        InferenceThread inference = new InferenceThread();
        try {
            return new ModelHost(inference, wait(inference, load::get), true);
        } catch (RuntimeException fault) {
            inference.close();
            throw fault;
        }
    }

    /**
     * A model that somebody else owns and closes.
     *
     * @param inference the model's thread
     * @param model the model
     */
    public static ModelHost borrow(InferenceThread inference, VlaModel model) {
        return new ModelHost(inference, model, false);
    }

    /** What runs. */
    public VlaModel model() {
        return model;
    }

    /**
     * Runs work on the inference thread and waits for it; throws what the work throws.
     *
     * @throws UserException when the model was closed in between
     */
    <T> T call(Callable<T> work) {
        return wait(inference, () -> {
            if (closed) {
                throw new UserException("The model was closed while the rollout ran; run it again with the new one.");
            }
            return work.call();
        });
    }

    /** Ends an episode. */
    void end(LiveLane lane) {
        wait(inference, () -> {
            lane.close();
            return null;
        });
    }

    private static <T> T wait(InferenceThread inference, Callable<T> work) {
        try {
            return inference.submit(work).join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw failed;
            }
        }
    }

    /** Begins an episode; to be called on the inference thread. */
    LiveLane open(LaneSpec strategy, StrategyCatalog catalog, EvaluationEpisode episode) {
        Prompt prompt = prompts.computeIfAbsent(episode.task().instruction(), model::prompt);
        Deque<ModelLane> free = idle.computeIfAbsent(prompt, any -> new ArrayDeque<>());
        ModelLane lane = free.isEmpty() ? opened(prompt) : free.pop();
        lane.reset();
        return LiveLane.open(strategy, catalog, model, new LentLane(lane, free), prompt, episode.name(),
                episode.task().stepLimit());
    }

    private ModelLane opened(Prompt prompt) {
        ModelLane lane = model.openLane(prompt);
        opened.add(lane);
        return lane;
    }

    /** Frees the KV caches because the model is about to be closed; to be called on the inference thread. */
    public void abandon() {
        closed = true;
        opened.forEach(ModelLane::close);
        opened.clear();
    }

    @Override
    public void close() {
        wait(inference, () -> {
            abandon();
            if (owned) {
                model.close();
            }
            return null;
        });
        if (owned) {
            inference.close();
        }
    }
}
