package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import dev.vlaworkbench.ui.session.SessionMemory;
import dev.vlaworkbench.ui.session.SessionModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
     * The strategy with its parameters; those that the strategy no longer has are left out.
     *
     * @param offers strategies of the plug-ins
     */
    Optional<StrategyChoice> lastStrategy(List<StrategyDescriptor> offers) {
        Optional<StrategyDescriptor> strategy = last.strategy()
                .flatMap(id -> offers.stream().filter(offer -> offer.id().equals(id)).findFirst());
        if (strategy.isEmpty()) {
            last.strategy().ifPresent(id -> session.notices().add("The strategy '" + id
                    + "' of the last session is not among the plug-ins; put its archive into the plug-ins folder."));
        }
        return strategy.map(descriptor -> new StrategyChoice(descriptor, parameters(descriptor)));
    }

    private ParameterValues parameters(StrategyDescriptor descriptor) {
        try {
            return ParameterValues.parse(descriptor.parameters(), last.parameters());
        } catch (IllegalArgumentException changed) {
            session.notices().add("The parameters of the last session do not fit the strategy '" + descriptor.id()
                    + "' any more (" + changed.getMessage() + "); it begins with its defaults.");
            return ParameterValues.parse(descriptor.parameters(), Map.of());
        }
    }
}
