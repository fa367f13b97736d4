package dev.vlaworkbench.cli;

import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.experiment.rollout.RolloutFolder;
import dev.vlaworkbench.experiment.rollout.RolloutFolder.Joined;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts results of several rollouts together. */
@Command(name = "rollout-join", description = {
        "Prints the table of one or more folders that 'rollout' or 'paper-table' wrote, such as those of several processes.",
        "An episode that several folders have counts once; one that ran alone is taken for its latencies."
})
final class JoinCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders with results of the same model in the same world.")
    private List<Path> folders;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the joined results here; what rollouts left there is replaced.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        Joined joined = RolloutFolder.join(folders);
        PrintWriter stdout = spec.commandLine().getOut();
        RolloutReport.of(joined.rows(), RolloutReport.suitesOf(joined.rows())).forEach(stdout::println);
        out.ifPresent(folder -> {
            RolloutFolder written = joined.writeTo(ResultFolder.open(folder));
            written.writeSummary();
            stdout.println("Wrote " + written.episodesFile() + " and " + written.summaryFile() + ".");
        });
        stdout.flush();
        return ExitCode.OK;
    }
}
