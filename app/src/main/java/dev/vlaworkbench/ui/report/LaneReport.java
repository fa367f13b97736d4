package dev.vlaworkbench.ui.report;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.experiment.ComparedLane;
import dev.vlaworkbench.experiment.LanePass;
import dev.vlaworkbench.experiment.Provenance;
import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.experiment.comparison.ComparedEpisode;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity.Contender;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity.Recording;
import dev.vlaworkbench.experiment.comparison.ComparisonPlan;
import dev.vlaworkbench.experiment.comparison.ComparisonStore;
import dev.vlaworkbench.experiment.comparison.Surroundings;
import dev.vlaworkbench.experiment.comparison.report.ComparisonReport;
import dev.vlaworkbench.experiment.rollout.ModelFingerprint;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.strategy.PluginInfo;
import dev.vlaworkbench.ui.chart.ReportPress;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import dev.vlaworkbench.ui.session.RunSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The lanes of one replay as a report's folder: the same files as the compare command writes, with the numbers of the window.
 * May be written on any thread while steps still come; those finished when it begins are in it.
 *
 * @param episode what was replayed
 * @param opened where it was opened from
 * @param checkpoint the model's folder
 * @param info the model
 * @param runs the lanes' runs, the dense one first, all of the same replay
 * @param plugins the plug-ins that strategies come from
 * @param version the workbench's version
 */
record LaneReport(Episode episode, OpenedEpisode opened, Path checkpoint, ModelInfo info, List<LaneRun> runs,
        List<PluginInfo> plugins, String version) {

    /** How many control steps any lane has finished. */
    int steps() {
        return runs.stream().mapToInt(run -> run.store().computed()).max().orElse(0);
    }

    /**
     * Writes the folder; it is there as a whole or not at all.
     *
     * @param folder must not exist
     * @param progress hears how many steps are written
     * @return the report's page
     * @throws UserException when the folder cannot be written
     */
    Path write(Path folder, IntConsumer progress) {
        Path beside = folder.resolveSibling(folder.getFileName() + ".part");
        try {
            delete(beside);
            ComparisonStore store = ComparisonStore.open(ResultFolder.open(beside), plan().command(folder.toString()),
                    plan(), identity(), Surroundings.of(info, version));
            for (LaneRun run : runs) {
                run.failure().ifPresent(failure -> store.failed(LanePass.ONLY, run.store().lane(), failure.t(),
                        failure.sentence()));
            }
            int steps = steps();
            for (int t = 0; t < steps; t++) {
                store.add(LanePass.ONLY, records(t));
                progress.accept(t + 1);
            }
            store.end();
            new ComparisonReport(new ReportPress()).write(beside);
            Files.move(beside, folder);
            return folder.resolve("index.html");
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite("The report cannot be written to " + folder, failure);
        }
    }

    private List<StepRecord> records(int t) {
        List<StepRecord> records = new ArrayList<>();
        runs.forEach(run -> run.store().record(t).ifPresent(records::add));
        return records;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private ComparisonPlan plan() {
        List<String> strategies = runs.stream().skip(1).map(run -> run.choice().orElseThrow().text()).toList();
        return new ComparisonPlan(checkpoint.toAbsolutePath().toString(), "",
                info.device().equals("cpu") ? "cpu" : "cuda",
                List.of(new ComparisonPlan.Source(opened.file().toAbsolutePath().toString(),
                        opened.options().demo().orElse(""), opened.options().instruction().orElse(""))),
                strategies, "", RunSeries.WARM_UP_STEPS, 1);
    }

    private ComparisonIdentity identity() {
        List<LaneSpec> specs = runs.stream()
                .map(run -> new LaneSpec(run.store().lane(), run.choice().orElseThrow())).toList();
        return new ComparisonIdentity(checkpoint.getFileName().toString(), ModelFingerprint.of(checkpoint), version,
                List.of(new Recording(
                        new ComparedEpisode(episode.name(), episode.instruction(), 0, episode.steps() - 1),
                        Provenance.sha256(opened.file()), episode.steps())),
                ComparedLane.of(specs).stream().map(this::contender).toList(), RunSeries.WARM_UP_STEPS, 1,
                Surroundings.hardware(info));
    }

    private Contender contender(ComparedLane lane) {
        Optional<PluginInfo> plugin = plugins.stream()
                .filter(candidate -> candidate.strategies().contains(lane.strategy())).findFirst();
        return new Contender(lane, plugin.map(PluginInfo::id).orElse(""), plugin.map(PluginInfo::version).orElse(""),
                plugin.map(PluginInfo::archive).map(Provenance::sha256).orElse(""));
    }
}
