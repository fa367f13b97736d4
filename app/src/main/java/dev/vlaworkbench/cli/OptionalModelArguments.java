package dev.vlaworkbench.cli;

import dev.vlaworkbench.model.DeviceChoice;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which model, and where it runs, for commands that can do without. */
final class OptionalModelArguments {

    @Option(names = "--model", paramLabel = "DIR", description = "An OpenVLA checkpoint's folder, as published on Hugging Face.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--device", paramLabel = "auto|cpu|cuda", defaultValue = "auto", description = "Where the model runs; auto takes a GPU where there is one.")
    private DeviceChoice device;

    @Option(names = "--statistics", paramLabel = "NAME", description = "The data set whose action statistics unnormalise, for a checkpoint with several.")
    private Optional<String> statistics = Optional.empty();

    Optional<Path> folder() {
        return folder;
    }

    DeviceChoice device() {
        return device;
    }

    Optional<String> statistics() {
        return statistics;
    }

    /** The arguments of a command that cannot. */
    ModelArguments required() {
        return new ModelArguments(folder.orElseThrow(), device, statistics);
    }
}
