package dev.vlaworkbench.cli;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.experiment.comparison.Comparison;
import dev.vlaworkbench.experiment.comparison.ComparisonFile;
import dev.vlaworkbench.experiment.comparison.ComparisonFolder;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity;
import dev.vlaworkbench.experiment.comparison.ComparisonRun;
import dev.vlaworkbench.experiment.comparison.ComparisonStore;
import dev.vlaworkbench.experiment.comparison.Surroundings;
import dev.vlaworkbench.experiment.comparison.report.ComparisonReport;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.InferenceThread;
import dev.vlaworkbench.strategy.StrategyCatalog;
import dev.vlaworkbench.ui.chart.ReportPress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
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

/** Compares strategies over episodes and writes a report. */
@Command(name = "compare", description = {
        "Replays episodes under several strategies side by side and writes a report: a page, tables as CSV and LaTeX, figures.",
        "Plain OpenVLA always runs along as the reference. Replay is open-loop: it says how a strategy changes the model's"
                + " answer on recorded frames, not whether the task would have succeeded.",
        "Ctrl-C finishes the control step in flight. The same command goes on where it was stopped, also after a kill."
})
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VlaWorkbench program;

    @Mixin
    private CompareArguments arguments;

    @Mixin
    private OptionalModelArguments modelArguments;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to; a comparison of the same in it is continued.")
    private Path out;

    @Option(names = "--fresh", description = "Replace a comparison that the folder holds and measure everything again.")
    private boolean fresh;

    @Option(names = "--report-only", description = "Write the report anew from the rows that the folder holds, without the model.")
    private boolean reportOnly;

    @Override
    public Integer call() {
        arguments.misuse(modelArguments.folder().isPresent(), reportOnly).ifPresent(fault -> {
            throw new ParameterException(spec.commandLine(), fault);
        });
        ReportPress.requireFonts();
        if (reportOnly) {
            return report(out, true);
        }
        ComparisonFolder.requireFree(out);
        try (StrategyCatalog catalog = StrategyCatalog.load(program.shared().pluginsFolder())) {
            CompareJob job = new CompareJob(catalog, arguments.plan(modelArguments));
            arguments.earlier().ifPresent(earlier -> requireUnchanged(earlier.identity(), job.identity()));
            if (!fresh && isComplete(job.identity())) {
                spec.commandLine().getErr().println("Every step of this comparison is in " + out
                        + " already; its report is written anew.");
                return report(out, true);
            }
            ResultFolder folder = ResultFolder.open(out);
            if (fresh) {
                ComparisonFolder.deleteAll(folder);
            }
            try (InferenceThread inference = new InferenceThread()) {
                return inference.submit(() -> compare(job, folder)).join();
            }
        }
    }

    private static void requireUnchanged(ComparisonIdentity before, ComparisonIdentity now) {
        if (!before.episodes().equals(now.episodes())) {
            throw new UserException(
                    "A recording is not what it was when the comparison ran (its steps, instruction or SHA-256"
                            + " differ); put the old one back, or name the new one with --episode.");
        }
        if (!before.modelFingerprint().equals(now.modelFingerprint())) {
            throw new UserException("The checkpoint is not the one that the comparison ran with (fingerprint "
                    + before.modelFingerprint() + ", now " + now.modelFingerprint()
                    + "); give --model the folder where that one lies.");
        }
    }

    private boolean isComplete(ComparisonIdentity identity) {
        Optional<ComparisonFile> there = ComparisonFolder.begun(out);
        there.ifPresent(file -> identity.requireSameAs(out, file.identity()));
        return there.isPresent() && ComparisonFolder.read(out).comparison().isComplete();
    }

    private int compare(CompareJob job, ResultFolder folder) {
        PrintWriter err = spec.commandLine().getErr();
        DeviceChoice device = DeviceChoice.valueOf(job.plan().device().toUpperCase(Locale.ROOT));
        ModelArguments arguments = new ModelArguments(Path.of(job.plan().model()), device,
                Optional.of(job.plan().statistics()).filter(name -> !name.isEmpty()));
        try (VlaModel model = arguments.load()) {
            job.episodes().forEach(episode -> episode.notes().forEach(err::println));
            if (model.info().untrained()) {
                err.println("Model " + model.info().name() + " is untrained: its actions mean nothing.");
            }
            ComparisonStore store = ComparisonStore.open(
                    folder, job.plan().command(out.toString()), job.plan(),
                    job.identity().on(Surroundings.hardware(model.info())),
                    Surroundings.of(model.info(), WorkbenchVersion.text()));
            ComparisonRun run = new ComparisonRun(job.replays(model), job.plan().repeats(), store);
            if (store.finishedSteps() > 0) {
                err.println(
                        "Going on behind " + store.finishedSteps() + " of " + run.steps() + " steps that are in " + out
                                + " already.");
            }
            // Closed last, the interruption holds the process until everything has been said.
            try (Interruption interruption = new Interruption()) {
                boolean toTheEnd;
                try (CompareProgress progress = new CompareProgress(store.finishedSteps(), run.steps(), err)) {
                    toTheEnd = run.run(progress, interruption.cancellation());
                }
                if (!toTheEnd) {
                    say("Stopped behind " + store.finishedSteps() + " of " + run.steps() + " steps, which are in " + out
                            + "; the same command goes on, --report-only makes a report of what is there.");
                    return ExitCode.SOFTWARE;
                }
                return report(out, false);
            }
        }
    }

    private int report(Path folder, boolean again) {
        Path page = new ComparisonReport(new ReportPress()).write(folder);
        Comparison comparison = ComparisonFolder.read(folder).comparison();
        comparison.lanes().stream().flatMap(lane -> lane.failed().stream())
                .map(pass -> pass.failure().orElseThrow().sentence()).distinct()
                .forEach(spec.commandLine().getErr()::println);
        say((again ? "Wrote anew " : "Wrote ") + page
                + (comparison.isComplete() ? "." : "; the comparison is not complete."));
        return comparison.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void say(String sentence) {
        spec.commandLine().getErr().flush();
        spec.commandLine().getOut().println(sentence);
        spec.commandLine().getOut().flush();
    }
}
