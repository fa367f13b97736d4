package dev.vlaworkbench.cli;

import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.OpenVla;
import dev.vlaworkbench.model.VlaModel;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a benchmark measures: a checkpoint or a published model's dimensions, and where it runs. */
final class BenchSubject {

    private static final String OPENVLA_7B = "openvla-7b";

    @ArgGroup(multiplicity = "1")
    private Weights weights;

    @Option(names = "--device", paramLabel = "auto|cpu|cuda", defaultValue = "auto", description = "Where the model runs; auto takes a GPU where there is one.")
    private DeviceChoice device;

    /** One of the two. */
    private static final class Weights {

        @Option(names = "--dims", paramLabel = OPENVLA_7B, description = "A published model's dimensions with random weights.")
        private Optional<String> dimensions = Optional.empty();

        @Option(names = "--model", paramLabel = "DIR", description = "A checkpoint's folder.")
        private Optional<Path> checkpoint = Optional.empty();
    }

    /** Refuses dimensions that nobody has published. */
    void check(CommandLine command) {
        if (weights.dimensions.filter(name -> !name.equals(OPENVLA_7B)).isPresent()) {
            throw new ParameterException(command, "--dims knows only " + OPENVLA_7B);
        }
    }

    /** To be called on the inference thread. */
    VlaModel load() {
        return weights.checkpoint.map(folder -> OpenVla.load(folder, device))
                .orElseGet(() -> OpenVla.randomOpenVla7b(device));
    }
}
