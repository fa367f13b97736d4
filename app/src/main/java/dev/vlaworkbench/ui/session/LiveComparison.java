package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.experiment.ComparedLane;
import dev.vlaworkbench.experiment.LaneNumbers;
import dev.vlaworkbench.experiment.LanePass;
import dev.vlaworkbench.experiment.comparison.ComparedEpisode;
import dev.vlaworkbench.experiment.comparison.Comparison;
import dev.vlaworkbench.replay.LaneSpec;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The session's lanes as a comparison, as far as they have come: the same numbers as in files, for each lane against the dense
 * lane of its own replay. For the FX thread.
 */
public final class LiveComparison {

    private final SessionModel session;
    private final Map<LaneRun, LaneSteps> steps = new IdentityHashMap<>();
    private List<Object> madeOf = List.of();
    private Optional<Comparison> made = Optional.empty();

    /**
     * A comparison.
     *
     * @param session whose lanes it is of
     */
    public LiveComparison(SessionModel session) {
        this.session = session;
    }

    /** The comparison as it stands; empty without an episode or while no lane has run. The same object until there is news. */
    public Optional<Comparison> comparison() {
        List<Object> stamp = stamp();
        if (!stamp.equals(madeOf)) {
            madeOf = stamp;
            made = make();
        }
        return made;
    }

    /** What a person has to know before milliseconds of the lanes are compared; empty when they took turns in one replay. */
    public String caution() {
        long replays = session.lanes().lanes().stream().map(lane -> lane.runProperty().get())
                .filter(Objects::nonNull).mapToInt(LaneRun::number).distinct().count();
        return replays < 2
                ? ""
                : "Timed in " + replays
                        + " replays: compare speed-ups, not milliseconds, or compute all anew (Run menu).";
    }

    private List<Object> stamp() {
        List<Object> stamp = new ArrayList<>();
        stamp.add(Optional.ofNullable(session.episodeProperty().get()));
        for (LaneModel lane : session.lanes().lanes()) {
            LaneRun run = lane.runProperty().get();
            stamp.add(Optional.ofNullable(run));
            stamp.add(run == null ? 0 : run.store().version());
            stamp.add(run == null ? "" : run.state());
        }
        return stamp;
    }

    private Optional<Comparison> make() {
        Episode episode = session.episodeProperty().get();
        List<LaneModel> lanes = session.lanes().lanes().stream()
                .filter(lane -> lane.runProperty().get() != null && lane.runProperty().get().choice().isPresent()
                        && episode != null && lane.runProperty().get().store().steps() == episode.steps())
                .toList();
        steps.keySet().retainAll(lanes.stream().map(lane -> lane.runProperty().get()).toList());
        if (lanes.isEmpty()) {
            return Optional.empty();
        }
        List<LaneSpec> specs = lanes.stream().map(lane -> new LaneSpec(lane.nameProperty().get(),
                lane.runProperty().get().choice().orElseThrow())).toList();
        List<ComparedLane> compared = ComparedLane.of(specs);
        List<LaneNumbers> numbers = new ArrayList<>();
        for (int index = 0; index < lanes.size(); index++) {
            LaneSteps taken = steps.computeIfAbsent(lanes.get(index).runProperty().get(), LaneSteps::new);
            LanePass dense = lanes.get(index).isReference() ? taken.studied() : taken.dense();
            numbers.add(new LaneNumbers(compared.get(index), List.of(taken.studied()), List.of(dense),
                    RunSeries.WARM_UP_STEPS));
        }
        return Optional.of(new Comparison(numbers,
                List.of(new ComparedEpisode(episode.name(), episode.instruction(), 0, episode.steps() - 1)), 1,
                RunSeries.WARM_UP_STEPS));
    }
}
