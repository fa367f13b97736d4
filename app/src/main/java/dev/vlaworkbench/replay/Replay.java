package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.metrics.DecoderCost;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replays an episode with several lanes in lockstep: per control step the vision towers run once, then every lane runs, in an
 * order that alternates between steps so that no lane always comes first. A lane whose strategy fails stops; the others go on.
 *
 * <p>The first dense lane is the reference that agreement is measured against; one is added in front when none is asked for.
 */
public final class Replay {

    private final Episode episode;
    private final VlaModel model;
    private final List<LaneSpec> asked;
    private final List<LaneSpec> lanes;
    private final StepRange steps;
    private final LaneOpener opener;

    /**
     * Prepares a replay.
     *
     * @param episode the recorded frames
     * @param model used on the thread that calls {@link #run}
     * @param catalog opens the lanes' strategies
     * @param lanes at least one, with unique names
     * @param steps which control steps
     * @throws dev.vlaworkbench.UserException when the episode ends before the range does, or the dense strategy is missing
     * @throws IllegalArgumentException when there is no lane, or two share a name
     */
    public Replay(
            Episode episode, VlaModel model, StrategyCatalog catalog, List<LaneSpec> lanes, StepRange steps) {
        this(episode, model, withReference(lanes, catalog), lanes, steps, catalog::open);
    }

    /**
     * Prepares a replay of just the given lanes: without a dense one among them its records have no agreement.
     *
     * @param episode the recorded frames
     * @param model used on the thread that calls {@link #run}
     * @param catalog opens the lanes' strategies
     * @param lanes at least one, with unique names
     * @param steps which control steps
     * @return the replay
     * @throws dev.vlaworkbench.UserException when the episode ends before the range does
     * @throws IllegalArgumentException when there is no lane, or two share a name
     */
    public static Replay withoutReference(
            Episode episode, VlaModel model, StrategyCatalog catalog, List<LaneSpec> lanes, StepRange steps) {
        return new Replay(episode, model, lanes, lanes, steps, catalog::open);
    }

    /** With all lanes, the reference among them, and another way to open strategies. */
    Replay(
            Episode episode, VlaModel model, List<LaneSpec> lanes, List<LaneSpec> asked, StepRange steps,
            LaneOpener opener) {
        this.episode = episode;
        this.model = model;
        this.lanes = List.copyOf(lanes);
        this.asked = List.copyOf(asked);
        this.steps = steps.within(episode);
        this.opener = opener;
        Set<String> names = new HashSet<>();
        lanes.forEach(lane -> names.add(lane.name()));
        if (asked.isEmpty() || names.size() < lanes.size()) {
            throw new IllegalArgumentException("a replay needs at least one lane, and lanes with different names");
        }
    }

    private static List<LaneSpec> withReference(List<LaneSpec> lanes, StrategyCatalog catalog) {
        if (lanes.stream().anyMatch(LaneSpec::isDense)) {
            return lanes;
        }
        List<LaneSpec> all = new ArrayList<>();
        all.add(new LaneSpec(LaneSpec.DENSE, catalog.choose(LaneSpec.DENSE)));
        all.addAll(lanes);
        return all;
    }

    /** What is replayed. */
    public Episode episode() {
        return episode;
    }

    /** What it is replayed through. */
    public VlaModel model() {
        return model;
    }

    /** Which of the episode's control steps. */
    public StepRange steps() {
        return steps;
    }

    /** Every lane that runs, the added reference included, in the order in which records of a step are delivered. */
    public List<LaneSpec> lanes() {
        return lanes;
    }

    /**
     * Runs from the first step to the last; blocks until the end, or until the step in flight has finished after a
     * cancellation, or until no lane that was asked for is left. To be called on the inference thread. Lanes that are cancelled
     * alone leave before the next step; the others go on.
     *
     * @param listener hears of each step after all of its lanes have finished it
     * @param cancellation checked between control steps
     * @throws dev.vlaworkbench.UserException when a strategy refuses its parameters; nothing has run then
     */
    public void run(ReplayListener listener, Cancellation cancellation) {
        Prompt prompt = model.prompt(episode.instruction());
        listener.replayStarted(prompt, model.actionSpace());
        try (RunningLanes running = new RunningLanes(listener)) {
            EpisodeInfo info = new EpisodeInfo(episode.name(), episode.instruction(), episode.steps(), prompt.pieces());
            lanes.forEach(spec -> running.open(spec, model, info, prompt, opener, steps.from()));
            for (int t = steps.from(); t <= steps.to(); t++) {
                running.leave(cancellation);
                if (cancellation.isCancelled() || !running.anyOf(asked)) {
                    return;
                }
                step(t, running, prompt.sequenceLength(), listener);
                listener.betweenSteps(t);
            }
        }
    }

    private void step(int t, RunningLanes running, int sequenceLength, ReplayListener listener) {
        RgbImage image = model.prepare(episode.frame(t), episode.preparation());
        Map<LaneSpec, LaneStep> done = running.step(t, new StepFrame(model, image), (t - steps.from()) % 2 == 1);
        Optional<Action> reference = lanes.stream().filter(LaneSpec::isDense).findFirst()
                .map(done::get).map(LaneStep::action);
        DecoderCost cost = new DecoderCost(model.shape());
        Map<LaneSpec, StepRecord> records = new LinkedHashMap<>();
        done.forEach((spec, laneStep) -> records.put(
                spec,
                laneStep.record(spec.name(), t, cost, sequenceLength, reference, episode.actionInViewOf(t))));
        lanes.stream().filter(records::containsKey).map(records::get).forEach(listener::stepFinished);
    }
}
