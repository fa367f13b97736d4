package dev.vlaworkbench.cli;

import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodeReader;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which episode. */
final class EpisodeArguments {

    @Option(names = "--episode", required = true, paramLabel = "FILE", description = "A recording: a LIBERO HDF5 file or a rollout video.")
    private Path file;

    @Option(names = "--demo", paramLabel = "NAME", description = "Which episode of a file that holds several, such as demo_3; the first when not given.")
    private Optional<String> demo = Optional.empty();

    @Option(names = "--instruction", paramLabel = "TEXT", description = "The task in natural language, where the file does not say it or to say it otherwise.")
    private Optional<String> instruction = Optional.empty();

    Episode open() {
        return EpisodeReader.open(file, new EpisodeOptions(demo, instruction));
    }
}
