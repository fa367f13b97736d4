package dev.vlaworkbench.cli;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodeReader;
import dev.vlaworkbench.experiment.ComparedLane;
import dev.vlaworkbench.experiment.Provenance;
import dev.vlaworkbench.experiment.comparison.ComparedEpisode;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity.Contender;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity.Recording;
import dev.vlaworkbench.experiment.comparison.ComparisonPlan;
import dev.vlaworkbench.experiment.rollout.ModelFingerprint;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.Replay;
import dev.vlaworkbench.replay.StepRange;
import dev.vlaworkbench.strategy.PluginInfo;
import dev.vlaworkbench.strategy.StrategyCatalog;
import dev.vlaworkbench.strategy.StrategyChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A plan with everything that it names opened: episodes, strategies; not the model, which takes longest. */
final class CompareJob {

    private final StrategyCatalog catalog;
    private final ComparisonPlan plan;
    private final List<LaneSpec> lanes;
    private final List<Episode> episodes = new ArrayList<>();
    private final ComparisonIdentity identity;

    /**
     * Opens.
     *
     * @throws UserException when something that is named is not there or not allowed
     */
    CompareJob(StrategyCatalog catalog, ComparisonPlan plan) {
        this.catalog = catalog;
        this.plan = plan;
        List<StrategyChoice> choices = new ArrayList<>(List.of(catalog.choose(LaneSpec.DENSE)));
        plan.strategies().forEach(text -> choices.add(catalog.choose(text)));
        this.lanes = LaneSpec.named(choices);
        Path model = Path.of(plan.model());
        if (!Files.isDirectory(model)) {
            throw new UserException(model + " is no folder; give --model the folder of an OpenVLA checkpoint.");
        }
        String fingerprint = ModelFingerprint.of(model);
        for (ComparisonPlan.Source source : plan.episodes()) {
            episodes.add(EpisodeReader.open(Path.of(source.file()), new EpisodeOptions(
                    Optional.of(source.demo()).filter(demo -> !demo.isEmpty()),
                    Optional.of(source.instruction()))));
        }
        this.identity = new ComparisonIdentity(model.getFileName().toString(), fingerprint, WorkbenchVersion.text(),
                episodes.stream().map(this::recording).toList(), contenders(), plan.warmUp(), plan.repeats(), "");
    }

    private Recording recording(Episode episode) {
        StepRange range = range(episode);
        return new Recording(
                new ComparedEpisode(episode.name(), episode.instruction(), range.from(), range.to()),
                Provenance.sha256(episode.file()), episode.steps());
    }

    private StepRange range(Episode episode) {
        return plan.range().orElseGet(() -> StepRange.all(episode)).within(episode);
    }

    private List<Contender> contenders() {
        Map<Path, String> hashes = catalog.plugins().stream().map(PluginInfo::archive).distinct()
                .collect(Collectors.toMap(Function.identity(), Provenance::sha256));
        return ComparedLane.of(lanes).stream().map(lane -> catalog.plugins().stream()
                .filter(plugin -> plugin.strategies().contains(lane.strategy())).findFirst()
                .map(plugin -> new Contender(lane, plugin.id(), plugin.version(), hashes.get(plugin.archive())))
                .orElseThrow()).toList();
    }

    ComparisonPlan plan() {
        return plan;
    }

    /** Without the hardware, which a loaded model tells. */
    ComparisonIdentity identity() {
        return identity;
    }

    List<Episode> episodes() {
        return episodes;
    }

    /**
     * A replay for each episode. The first dense lane runs along unasked, so that a replay ends when all others have stopped;
     * where dense is a lane of its own beside it, both are asked for.
     */
    List<Replay> replays(VlaModel model) {
        List<LaneSpec> others = lanes.subList(1, lanes.size());
        List<LaneSpec> asked = others.stream().anyMatch(LaneSpec::isDense) ? lanes : others;
        return episodes.stream()
                .map(episode -> new Replay(episode, model, catalog, asked, range(episode))).toList();
    }
}
