package dev.vlaworkbench.cli;

import dev.vlaworkbench.experiment.Benchmark;
import dev.vlaworkbench.experiment.BenchmarkCase;
import dev.vlaworkbench.experiment.BenchmarkResult;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.OpenVla;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.InferenceThread;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures a model's stages. */
@Command(name = "bench", description = {
        "Measures vision, prefill, decode and end-to-end milliseconds over random frames: dense, with reused tokens, and"
                + " with what the strategies capture.",
        "Weights do not change what a pass costs, so --dims takes random ones."
})
final class BenchCommand implements Callable<Integer> {

    private static final String OPENVLA_7B = "openvla-7b";

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Subject subject;

    @Option(names = "--device", paramLabel = "auto|cpu|cuda", defaultValue = "auto", description = "Where the model runs; auto takes a GPU where there is one.")
    private DeviceChoice device;

    @Option(names = "--reuse", paramLabel = "N", defaultValue = "100", description = "Visual tokens reused over the whole pass, 1..255 (default: ${DEFAULT-VALUE}).")
    private int reuse;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "20", description = "Control steps measured for each case (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "5", description = "Control steps run before and left out (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    /** What is measured: one of the two. */
    private static final class Subject {

        @Option(names = "--dims", paramLabel = OPENVLA_7B, description = "A published model's dimensions with random weights.")
        private Optional<String> dimensions = Optional.empty();

        @Option(names = "--model", paramLabel = "DIR", description = "A checkpoint's folder.")
        private Optional<Path> checkpoint = Optional.empty();

        private VlaModel load(DeviceChoice device) {
            return checkpoint.map(folder -> OpenVla.load(folder, device))
                    .orElseGet(() -> OpenVla.randomOpenVla7b(device));
        }
    }

    @Override
    public Integer call() {
        if (subject.dimensions.filter(name -> !name.equals(OPENVLA_7B)).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--dims knows only " + OPENVLA_7B);
        }
        if (reuse < 1 || reuse > 255 || steps < 1 || warmUp < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--reuse must be 1..255, --steps and --warm-up at least 1");
        }
        List<BenchmarkCase> cases = List.of(
                BenchmarkCase.dense(), BenchmarkCase.reuse(reuse), BenchmarkCase.reuse(reuse).withAttention(),
                BenchmarkCase.reuse(reuse).withEntropies());
        try (InferenceThread inference = new InferenceThread()) {
            BenchmarkResult result = inference.submit(() -> measure(cases)).join();
            PrintWriter out = spec.commandLine().getOut();
            result.toText().forEach(out::println);
            out.flush();
            return ExitCode.OK;
        }
    }

    private BenchmarkResult measure(List<BenchmarkCase> cases) {
        PrintWriter err = spec.commandLine().getErr();
        try (VlaModel model = subject.load(device); StepBar progress = new StepBar("bench", warmUp + steps, err)) {
            return new Benchmark(model, steps, warmUp).run(cases, progress::finished);
        }
    }
}
