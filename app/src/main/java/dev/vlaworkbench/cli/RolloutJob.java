package dev.vlaworkbench.cli;

import dev.vlaworkbench.experiment.Provenance;
import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.experiment.rollout.EpisodeRow;
import dev.vlaworkbench.experiment.rollout.ModelFingerprint;
import dev.vlaworkbench.experiment.rollout.RolloutFolder;
import dev.vlaworkbench.experiment.rollout.RolloutPlan;
import dev.vlaworkbench.experiment.rollout.RolloutRun;
import dev.vlaworkbench.experiment.rollout.RunIdentity;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.rollout.ClosedLoop;
import dev.vlaworkbench.rollout.EvaluationEpisode;
import dev.vlaworkbench.rollout.ModelHost;
import dev.vlaworkbench.rollout.SimulatedWorld;
import dev.vlaworkbench.rollout.WorldSuite;
import dev.vlaworkbench.rollout.Worlds;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What 'rollout' and 'paper-table' have in common: everything from the names on the command line to the rows on disk. */
final class RolloutJob {

    private final SharedOptions shared;
    private final RolloutArguments arguments;
    private final ModelArguments modelArguments;
    private final PrintWriter err;

    RolloutJob(SharedOptions shared, RolloutArguments arguments, ModelArguments modelArguments, PrintWriter err) {
        this.shared = shared;
        this.arguments = arguments;
        this.modelArguments = modelArguments;
        this.err = err;
    }

    /**
     * What a run left.
     *
     * @param folder its files
     * @param rows of this and earlier runs in the folder
     * @param suiteNames the suites asked for: ids and names
     * @param outcome how it ended
     */
    record Result(
            RolloutFolder folder, List<EpisodeRow> rows, Map<String, String> suiteNames, RolloutRun.Outcome outcome) {}

    /**
     * Runs.
     *
     * @param tell says what came of it; Ctrl-C waits for it
     */
    int run(List<String> strategies, Path out, boolean records, ToIntFunction<Result> tell) {
        // Read when PyTorch starts: copies of the model that all take every processor would be in each other's way.
        if (arguments.copies() > 1 && System.getProperty("ai.djl.pytorch.num_threads") == null) {
            System.setProperty("ai.djl.pytorch.num_threads",
                    Integer.toString(Math.max(1, Runtime.getRuntime().availableProcessors() / arguments.copies())));
        }
        try (StrategyCatalog catalog = StrategyCatalog.load(shared.pluginsFolder());
                Worlds worlds = Worlds.load(shared.worldsFolder())) {
            List<LaneSpec> lanes = LaneSpec.named(strategies.stream().map(catalog::choose).distinct().toList());
            SimulatedWorld world = worlds.choose(arguments.world());
            List<WorldSuite> suites = arguments.suites(world);
            List<EvaluationEpisode> episodes = arguments.episodes(suites);
            ResultFolder folder = ResultFolder.open(out);
            List<ModelHost> hosts = new ArrayList<>();
            try {
                for (int i = 0; i < arguments.copies(); i++) {
                    hosts.add(ModelHost.load(modelArguments::load));
                }
                return run(new RolloutPlan(lanes, episodes, arguments.share()), catalog, world, suites, folder, hosts,
                        records, tell);
            } finally {
                hosts.forEach(ModelHost::close);
            }
        }
    }

    private int run(
            RolloutPlan plan, StrategyCatalog catalog, SimulatedWorld world, List<WorldSuite> suites,
            ResultFolder folder, List<ModelHost> hosts, boolean records, ToIntFunction<Result> tell) {
        ModelInfo model = hosts.getFirst().model().info();
        if (model.untrained()) {
            err.println("Model " + model.name() + " is untrained: its actions mean nothing, so it solves nothing.");
        }
        RunIdentity identity = new RunIdentity(world.id(), world.version(), model.name(),
                ModelFingerprint.of(modelArguments.folder()), model.deviceName(), model.dtype(),
                arguments.stepLimit(), Provenance.environment(model, WorkbenchVersion.text()));
        RolloutFolder results = RolloutFolder.open(folder, identity);
        RolloutRun run = new RolloutRun(plan, new ClosedLoop(world, catalog), world.id(), results, records);
        // Closed last, the interruption holds the process until everything has been said.
        try (Interruption interruption = new Interruption()) {
            RolloutRun.Outcome outcome;
            try (RolloutProgress progress = new RolloutProgress(err)) {
                outcome = run.run(hosts, arguments.workers(), progress, interruption.cancellation());
            }
            return tell.applyAsInt(new Result(results, results.rows(), names(suites), outcome));
        }
    }

    static Map<String, String> names(List<WorldSuite> suites) {
        Map<String, String> names = new LinkedHashMap<>();
        suites.forEach(suite -> names.put(suite.id(), suite.name()));
        return names;
    }
}
