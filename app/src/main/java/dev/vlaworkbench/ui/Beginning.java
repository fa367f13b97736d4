package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LanesModel;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import dev.vlaworkbench.ui.session.SessionMemory;
import dev.vlaworkbench.ui.session.SessionMemory.RememberedLane;
import dev.vlaworkbench.ui.session.SessionModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the window opens with: what the command line names, else what was open last, else the sample. What is no longer there
 * costs a notice and no more.
 *
 * @param named what the command line names
 * @param last what was open last
 * @param session where notices go
 */
record Beginning(WorkbenchOptions named, SessionMemory last, SessionModel session) {

    /** The checkpoint to load. */
    Optional<Path> model() {
        return named.model().or(() -> stillThere(last.model(), Files::isDirectory, "model")).or(named::sampleModel);
    }

    /** The episode that was open last, unless the command line names one. */
    Optional<OpenedEpisode> lastEpisode() {
        if (named.episode().isPresent()) {
            return Optional.empty();
        }
        return last.episode()
                .filter(episode -> stillThere(Optional.of(episode.file()), Files::isReadable, "episode").isPresent());
    }

    private Optional<Path> stillThere(Optional<Path> path, Predicate<Path> there, String kind) {
        path.filter(there.negate()).ifPresent(gone -> session.notices()
                .add("The " + kind + " of the last session, " + gone + ", is no longer there; open it from where it "
                        + "is now."));
        return path.filter(there);
    }

    /**
     * Takes up the lanes of the last session; parameters that a strategy no longer has are left out.
     *
     * @param offers strategies of the plug-ins
     */
    void resumeLanes(List<StrategyDescriptor> offers) {
        LanesModel lanes = session.lanes();
        if (!last.lanes().isEmpty()) {
            List.copyOf(lanes.studied()).forEach(lanes::remove);
        }
        int number = 0;
        LaneModel focus = null;
        for (RememberedLane remembered : last.lanes()) {
            number++;
            Optional<LaneModel> lane = resumed(remembered, number == 1, offers, lanes);
            lane.ifPresent(there -> {
                there.shownProperty().set(remembered.shown());
                there.enabledProperty().set(remembered.enabled());
            });
            if (lane.isPresent() && (focus == null || focus.isReference() || number == last.focus())) {
                focus = lane.get();
            }
        }
        if (focus != null) {
            lanes.focus(last.focus() == 1 && last.lanes().size() > 1 ? lanes.reference() : focus);
            lanes.togetherProperty().set(last.together() && lanes.lanes().size() > 1);
        }
    }

    private Optional<LaneModel> resumed(RememberedLane remembered, boolean first, List<StrategyDescriptor> offers,
            LanesModel lanes) {
        if (first && remembered.strategy().equals(LaneSpec.DENSE)) {
            return Optional.of(lanes.reference());
        }
        Optional<StrategyDescriptor> strategy = offers.stream()
                .filter(offer -> offer.id().equals(remembered.strategy()))
                .findFirst();
        if (strategy.isEmpty()) {
            session.notices().add("The strategy '" + remembered.strategy()
                    + "' of the last session is not among the plug-ins; put its archive into the plug-ins folder.");
        }
        return strategy.filter(descriptor -> lanes.hasRoom())
                .map(descriptor -> lanes.add(new StrategyChoice(descriptor, parameters(descriptor, remembered))));
    }

    private ParameterValues parameters(StrategyDescriptor descriptor, RememberedLane remembered) {
        try {
            return ParameterValues.parse(descriptor.parameters(), remembered.parameters());
        } catch (IllegalArgumentException changed) {
            session.notices().add("The parameters of the last session do not fit the strategy '" + descriptor.id()
                    + "' any more (" + changed.getMessage() + "); it begins with its defaults.");
            return ParameterValues.defaults(descriptor.parameters());
        }
    }
}
