package dev.vlaworkbench.cli;

import dev.vlaworkbench.experiment.JsonFile;
import dev.vlaworkbench.experiment.benchmark.Benchmark;
import dev.vlaworkbench.experiment.benchmark.BenchmarkCase;
import dev.vlaworkbench.experiment.benchmark.BenchmarkResult;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.InferenceThread;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** Measures a model's stages. */
@Command(name = "bench", description = {
        "Measures vision, selection, prefill, decode and end-to-end milliseconds of a control step over synthetic frames of"
                + " which half stand still: dense, with reused tokens, with what strategies capture, and under strategies.",
        "Weights do not change what a pass costs, so --dims takes random ones."
})
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VlaWorkbench program;

    @Mixin
    private BenchSubject subject;

    @Option(names = "--reuse", split = ",", paramLabel = "N", defaultValue = "100,156", description = "Visual tokens reused over the whole pass, 1..255, several with commas (default: ${DEFAULT-VALUE}).")
    private List<Integer> reuse;

    @Option(names = "--strategy", paramLabel = "ID[:NAME=VALUE,...]", description = "A strategy; may be given more than once (default: infoentropy, infoentropy:schedule=off and vla-cache).")
    private List<String> strategies = List.of("infoentropy", "infoentropy:schedule=off", "vla-cache");

    @Option(names = "--steps", paramLabel = "N", defaultValue = "30", description = "Control steps measured for each case (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "10", description = "Control steps run before and left out (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--json", paramLabel = "FILE", description = "Write everything to this file too.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() {
        subject.check(spec.commandLine());
        if (reuse.stream().anyMatch(tokens -> tokens < 1 || tokens > 255) || steps < 1 || warmUp < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--reuse must be 1..255, --steps and --warm-up at least 1");
        }
        Optional<JsonFile> file = json.map(JsonFile::open);
        try (StrategyCatalog catalog = StrategyCatalog.load(program.shared().pluginsFolder());
                InferenceThread inference = new InferenceThread()) {
            List<LaneSpec> lanes = LaneSpec.named(strategies.stream().map(catalog::choose).toList());
            BenchmarkResult result = inference.submit(() -> measure(lanes, catalog)).join();
            file.ifPresent(target -> target.write(result.toMap(WorkbenchVersion.text())));
            return tell(result);
        }
    }

    private BenchmarkResult measure(List<LaneSpec> lanes, StrategyCatalog catalog) {
        try (VlaModel model = subject.load()) {
            Benchmark benchmark = new Benchmark(model, steps, warmUp);
            try (StepBar progress = new StepBar("bench", benchmark.totalSteps(), spec.commandLine().getErr())) {
                return benchmark.run(cases(), lanes, catalog, progress::finished);
            }
        }
    }

    private List<BenchmarkCase> cases() {
        List<BenchmarkCase> plans = new ArrayList<>(List.of(BenchmarkCase.dense()));
        reuse.forEach(tokens -> plans.add(BenchmarkCase.reuse(tokens)));
        return plans.stream().flatMap(plan -> List.of(plan, plan.withAttention(), plan.withEntropies()).stream())
                .toList();
    }

    private int tell(BenchmarkResult result) {
        PrintWriter out = spec.commandLine().getOut();
        result.toText().forEach(out::println);
        out.flush();
        result.failures().forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().flush();
        return result.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
