package dev.vlaworkbench.cli;

import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.experiment.ReplayRun;
import dev.vlaworkbench.experiment.ReplayRun.Outcome;
import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.InferenceThread;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.Replay;
import dev.vlaworkbench.replay.StepRange;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Replays an episode without a window. */
@Command(name = "replay", description = {
        "Replays an episode under one or more strategies and writes steps.csv and summary.json.",
        "Every strategy is measured against plain OpenVLA, which runs along. Replay is open-loop: it says how a strategy"
                + " changes the model's answer on recorded frames, not whether the task would have succeeded.",
        "Ctrl-C finishes the control step in flight and leaves what is finished readable."
})
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VlaWorkbench program;

    @Mixin
    private EpisodeArguments episodeArguments;

    @Mixin
    private ModelArguments modelArguments;

    @Option(names = "--strategy", required = true, paramLabel = "ID[:NAME=VALUE,...]", description = "A strategy, such as infoentropy:T=100,k1=40,k2=60 or infoentropy:preset=visual-only; may be given more"
            + " than once. 'plugins list' shows them.")
    private List<String> strategies;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to; an earlier run's results in it are replaced.")
    private Path out;

    @Option(names = "--steps", paramLabel = "A..B", converter = StepsOption.class, description = "The control steps to replay, both included; all when not given.")
    private Optional<StepRange> steps = Optional.empty();

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "3", description = "First steps that the summary's latencies leave out (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Override
    public Integer call() {
        if (warmUp < 0) {
            throw new ParameterException(spec.commandLine(), "--warm-up must be 0 or more");
        }
        try (StrategyCatalog catalog = StrategyCatalog.load(program.shared().pluginsFolder())) {
            List<LaneSpec> lanes = LaneSpec.named(strategies.stream().map(catalog::choose).toList());
            Episode episode = episodeArguments.open();
            StepRange range = steps.orElseGet(() -> StepRange.all(episode)).within(episode);
            ResultFolder folder = ResultFolder.open(out);
            try (InferenceThread inference = new InferenceThread()) {
                return inference.submit(() -> replay(episode, catalog, lanes, range, folder)).join();
            }
        }
    }

    private int replay(
            Episode episode, StrategyCatalog catalog, List<LaneSpec> lanes, StepRange range, ResultFolder folder) {
        PrintWriter err = spec.commandLine().getErr();
        try (VlaModel model = modelArguments.load()) {
            episode.notes().forEach(err::println);
            if (model.info().untrained()) {
                err.println("Model " + model.info().name() + " is untrained: its actions mean nothing.");
            }
            Replay replay = new Replay(episode, model, catalog, lanes, range);
            ReplayRun run = new ReplayRun(replay, warmUp, WorkbenchVersion.text());
            // Closed last, the interruption holds the process until everything has been said.
            try (Interruption interruption = new Interruption()) {
                Outcome outcome;
                try (ReplayProgress progress = new ReplayProgress(replay, err)) {
                    outcome = run.run(folder, progress, interruption.cancellation());
                }
                return tell(outcome, folder);
            }
        }
    }

    private int tell(Outcome outcome, ResultFolder folder) {
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.println("Wrote " + folder.stepsFile() + " and " + folder.summaryFile()
                + (outcome.complete() ? "." : "; the run is not complete."));
        stdout.flush();
        outcome.failures().forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().flush();
        return outcome.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
