package dev.vlaworkbench.ui.report;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.experiment.ComparedLane;
import dev.vlaworkbench.experiment.comparison.ComparisonFile;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity.Contender;
import dev.vlaworkbench.experiment.comparison.ComparisonPlan.Source;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.session.LanesModel;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a stored comparison asks for, as far as it can be had here.
 *
 * @param episode its first episode; empty when the recording is no longer there
 * @param checkpoint its model; empty when the folder is no longer there
 * @param choices its lanes beside the dense one
 * @param notices what cannot be had, a sentence each
 */
record StoredLanes(Optional<OpenedEpisode> episode, Optional<Path> checkpoint, List<StrategyChoice> choices,
        List<String> notices) {

    /**
     * Reads it.
     *
     * @param path a comparison.json or its folder
     * @param offers strategies of the plug-ins
     * @throws dev.vlaworkbench.UserException when there is no comparison, or a damaged one
     */
    static StoredLanes read(Path path, List<StrategyDescriptor> offers) {
        ComparisonFile file = ComparisonFile.read(Files.isDirectory(path) ? path.resolve(ComparisonFile.NAME) : path);
        List<String> notices = new ArrayList<>();
        Source source = file.run().episodes().getFirst();
        if (file.run().episodes().size() > 1) {
            notices.add(
                    "The comparison is of " + file.run().episodes().size() + " episodes; the window shows the first, "
                            + source.text() + ". 'vla-workbench compare' runs them all.");
        }
        Path recording = Path.of(source.file());
        Path model = Path.of(file.run().model());
        if (!Files.isReadable(recording)) {
            notices.add("The episode of the comparison, " + recording
                    + ", is no longer there; open it from where it is now.");
        }
        if (!Files.isDirectory(model)) {
            notices.add(
                    "The model of the comparison, " + model + ", is no longer there; open it from where it is now.");
        }
        List<StrategyChoice> choices = new ArrayList<>();
        file.identity().lanes().stream().map(Contender::lane).skip(1)
                .forEach(lane -> choice(lane, offers, notices).ifPresent(choices::add));
        if (choices.size() > LanesModel.MOST - 1) {
            notices.add("The window has room for " + (LanesModel.MOST - 1)
                    + " lanes beside the dense one; the others of the "
                    + "comparison are left out.");
        }
        return new StoredLanes(
                Optional.of(recording).filter(Files::isReadable).map(there -> new OpenedEpisode(there,
                        new EpisodeOptions(Optional.of(source.demo()).filter(demo -> !demo.isEmpty()),
                                Optional.of(source.instruction()).filter(text -> !text.isEmpty())))),
                Optional.of(model).filter(Files::isDirectory),
                choices.stream().limit(LanesModel.MOST - 1).toList(), notices);
    }

    private static Optional<StrategyChoice> choice(ComparedLane lane, List<StrategyDescriptor> offers,
            List<String> notices) {
        Optional<StrategyDescriptor> strategy = offers.stream().filter(offer -> offer.id().equals(lane.strategy()))
                .findFirst();
        if (strategy.isEmpty()) {
            notices.add("The strategy '" + lane.strategy()
                    + "' of the comparison is not among the plug-ins; put its archive into the plug-ins folder.");
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        lane.parameters().forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        try {
            return Optional.of(new StrategyChoice(strategy.get(),
                    ParameterValues.parse(strategy.get().parameters(), parameters)));
        } catch (IllegalArgumentException changed) {
            notices.add(
                    "The parameters of '" + lane.label() + "' do not fit the strategy any more (" + changed.getMessage()
                            + "); the lane is left out.");
            return Optional.empty();
        }
    }
}
