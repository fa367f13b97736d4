package dev.vlaworkbench.cli;

import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.OpenVla;
import dev.vlaworkbench.model.VlaModel;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which model, and where it runs. */
final class ModelArguments {

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "An OpenVLA checkpoint's folder, as published on Hugging Face.")
    private Path folder;

    @Option(names = "--device", paramLabel = "auto|cpu|cuda", defaultValue = "auto", description = "Where the model runs; auto takes a GPU where there is one.")
    private DeviceChoice device;

    @Option(names = "--statistics", paramLabel = "NAME", description = "The data set whose action statistics unnormalise, for a checkpoint with several.")
    private Optional<String> statistics = Optional.empty();

    /** For picocli, which fills the fields. */
    ModelArguments() {}

    ModelArguments(Path folder, DeviceChoice device, Optional<String> statistics) {
        this.folder = folder;
        this.device = device;
        this.statistics = statistics;
    }

    Path folder() {
        return folder;
    }

    /** To be called on the inference thread. */
    VlaModel load() {
        return OpenVla.load(folder, device, statistics);
    }
}
