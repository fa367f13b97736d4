package dev.vlaworkbench.cli;

import dev.vlaworkbench.episode.EpisodeReader;
import dev.vlaworkbench.episode.EpisodeSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks into recordings. */
@Command(name = "episode", description = "Looks into recordings.")
final class EpisodeCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    @Command(name = "list", description = "Lists the episodes of a recording: name, control steps, instruction.")
    void list(
            @Option(names = "--episode", required = true, paramLabel = "FILE", description = "The recording.") Path file) {
        PrintWriter out = spec.commandLine().getOut();
        for (EpisodeSummary episode : EpisodeReader.list(file)) {
            String instruction = episode.instruction().isBlank() ? "(no instruction)" : episode.instruction();
            out.println(episode.name() + "\t" + episode.steps() + "\t" + instruction);
        }
        out.flush();
    }
}
