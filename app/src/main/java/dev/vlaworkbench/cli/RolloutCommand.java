package dev.vlaworkbench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lets a model act in a simulated world. */
@Command(name = "rollout", description = {
        "Lets a model act in a simulated world under one or more strategies and writes success rates with their 95 %% intervals,"
                + " latencies and TMACs: episodes.csv, summary.json and a table.",
        "Every strategy meets the same scenes. A folder that holds results already is continued. Ctrl-C finishes the control"
                + " steps in flight and keeps the episodes that have ended."
})
final class RolloutCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VlaWorkbench program;

    @Mixin
    private RolloutArguments arguments;

    @Mixin
    private ModelArguments modelArguments;

    @Option(names = "--strategy", required = true, paramLabel = "ID[:NAME=VALUE,...]", description = "A strategy; may be given more than once. 'plugins list' shows them.")
    private List<String> strategies;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to; episodes that it holds already are not run again.")
    private Path out;

    @Option(names = "--record", description = "Write every episode as a LIBERO HDF5 file too, which the window opens.")
    private boolean record;

    @Override
    public Integer call() {
        arguments.check(spec.commandLine());
        return new RolloutJob(program.shared(), arguments, modelArguments, spec.commandLine().getErr())
                .run(strategies, out, record, this::tell);
    }

    private int tell(RolloutJob.Result result) {
        PrintWriter stdout = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        RolloutReport.of(result.rows(), result.suiteNames()).forEach(stdout::println);
        stdout.println("Wrote " + result.folder().episodesFile() + " and " + result.folder().summaryFile()
                + (result.outcome().complete() ? "." : "; the run is not complete."));
        stdout.flush();
        result.outcome().failures().forEach(err::println);
        err.flush();
        return result.outcome().complete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
