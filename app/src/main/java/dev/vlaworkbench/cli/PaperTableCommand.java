package dev.vlaworkbench.cli;

import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.experiment.rollout.EpisodeRow;
import dev.vlaworkbench.experiment.rollout.PaperTable;
import dev.vlaworkbench.experiment.rollout.RolloutFolder;
import dev.vlaworkbench.experiment.rollout.RolloutTable;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the VLA-InfoEntropy paper's tables at the scale of a simulated world. */
@Command(name = "paper-table", description = {
        "Runs the strategies of a table of the VLA-InfoEntropy paper in a simulated world and writes the table as Markdown."
                + " Strategies that several tables share run once in the same folder.",
        "1: dense, VLA-Cache, VLA-InfoEntropy. 2: the ablation. 3: 60 to 140 important tokens. figure-4: T and k1/k2."
})
final class PaperTableCommand implements Callable<Integer> {

    private static final String EVERY_TABLE = "all";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VlaWorkbench program;

    @Parameters(paramLabel = "1|2|3|figure-4|all", description = "Which table.")
    private String table;

    @Mixin
    private RolloutArguments arguments;

    @Mixin
    private OptionalModelArguments modelArguments;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write to; episodes that it holds already are not run again.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--from", arity = "1..*", paramLabel = "DIR", description = "Run nothing; make the table from the results in these folders.")
    private List<Path> from = List.of();

    @Override
    public Integer call() {
        arguments.check(spec.commandLine());
        List<PaperTable> tables = table.equals(EVERY_TABLE)
                ? Arrays.asList(PaperTable.values())
                : PaperTable.of(table).stream().toList();
        if (tables.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "There is no table '" + table
                    + "'; there are 1, 2, 3, figure-4 and all");
        }
        if (from.isEmpty() && (out.isEmpty() || modelArguments.folder().isEmpty())) {
            throw new ParameterException(spec.commandLine(), "--model and --out are needed, or --from");
        }
        return from.isEmpty() ? run(tables, out.orElseThrow()) : format(tables);
    }

    private int run(List<PaperTable> tables, Path folder) {
        return new RolloutJob(program.shared(), arguments, modelArguments.required(), spec.commandLine().getErr())
                .run(PaperTable.strategies(tables), folder, false, result -> tell(tables, result));
    }

    private int tell(List<PaperTable> tables, RolloutJob.Result result) {
        PrintWriter err = spec.commandLine().getErr();
        write(tables, result.rows(), result.suiteNames());
        result.outcome().failures().forEach(err::println);
        if (!result.outcome().complete()) {
            err.println("The run is not complete; the same command goes on with it.");
        }
        err.flush();
        return result.outcome().complete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int format(List<PaperTable> tables) {
        List<EpisodeRow> rows = RolloutFolder.join(from).rows();
        write(tables, rows, RolloutReport.suitesOf(rows));
        return ExitCode.OK;
    }

    private void write(List<PaperTable> tables, List<EpisodeRow> rows, Map<String, String> suiteNames) {
        PrintWriter stdout = spec.commandLine().getOut();
        RolloutTable columns = new RolloutTable(suiteNames);
        try (StrategyCatalog catalog = StrategyCatalog.load(program.shared().pluginsFolder())) {
            for (PaperTable one : tables) {
                List<String> lines = one.markdown(rows, columns, strategy -> catalog.choose(strategy).text());
                lines.forEach(stdout::println);
                stdout.println();
                out.ifPresent(folder -> write(ResultFolder.open(folder).path().resolve(one.fileName()), lines));
            }
        }
        stdout.flush();
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite(file + " cannot be written", failure);
        }
    }
}
