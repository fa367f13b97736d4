package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.ModelLane;
import dev.vlaworkbench.model.VlaModel;
import java.util.List;
import java.util.Optional;

/**
 * Computes a step of a finished or running lane once more, to look into every head of it. The plans that the lane executed are
 * run again on a cache of their own, without the strategy and without decoding, from the last step at which everything was
 * computed; so the attention is the lane's, reused keys and all, and nothing that is timed is touched.
 *
 * <p>For the inference thread. Works control step by control step, so that a replay can go on in between.
 */
public final class StepInspector implements AutoCloseable {

    private final Episode episode;
    private final VlaModel model;
    private final ModelLane lane;
    private List<Optional<TokenPlan>> plans = List.of();
    private int target = -1;
    private int next;

    /**
     * An inspector with an empty cache.
     *
     * @param episode what is replayed
     * @param model used on the thread that makes every call
     */
    public StepInspector(Episode episode, VlaModel model) {
        this.episode = episode;
        this.model = model;
        this.lane = model.openLane(model.prompt(episode.instruction()));
    }

    /**
     * Says which step is wanted next; one that was not reached yet is given up.
     *
     * @param executed the plans of the lane's control steps from 0 up to the wanted one, as executed; empty where the model was
     *     skipped
     * @throws IllegalArgumentException when the wanted step did not run the model
     */
    public void aim(List<Optional<TokenPlan>> executed) {
        if (executed.isEmpty() || executed.getLast().isEmpty()) {
            throw new IllegalArgumentException("the model did not run at the step that is to be inspected");
        }
        int wanted = executed.size() - 1;
        if (wanted < next || !executed.subList(0, next).equals(plans.subList(0, next))) {
            lane.reset();
            next = 0;
        }
        plans = List.copyOf(executed);
        target = wanted;
        for (int t = target; t > next; t--) {
            // A pass that computes everything depends on nothing before it.
            if (plans.get(t).filter(TokenPlan.dense()::equals).isPresent()) {
                next = t;
            }
        }
    }

    /**
     * Runs one control step.
     *
     * @return every head's attention once the wanted step has run; empty when more steps are due
     * @throws IllegalStateException when no step is wanted
     */
    public Optional<HeadAttention> advance() {
        if (next > target) {
            throw new IllegalStateException("no step is wanted");
        }
        int t = next++;
        Optional<TokenPlan> plan = plans.get(t);
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        RgbImage frame = model.prepare(episode.frame(t), episode.preparation());
        model.see(frame);
        return lane.inspect(plan.get(), t == target);
    }

    @Override
    public void close() {
        lane.close();
    }
}
