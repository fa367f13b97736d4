package dev.vlaworkbench.cli;

import dev.vlaworkbench.experiment.JsonFile;
import dev.vlaworkbench.experiment.benchmark.Benchmark;
import dev.vlaworkbench.experiment.benchmark.BenchmarkCase;
import dev.vlaworkbench.experiment.benchmark.BenchmarkResult;
import dev.vlaworkbench.experiment.benchmark.Scaling;
import dev.vlaworkbench.experiment.benchmark.ScalingResult;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.InferenceThread;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

    @Option(names = "--reuse", split = ",", paramLabel = "N", defaultValue = "100,156", description = "Visual tokens reused over the whole pass, and dropped from layer 2 on, 1..255, several with commas (default: ${DEFAULT-VALUE}).")
    private List<Integer> reuse;

    @Option(names = "--strategy", paramLabel = "ID[:NAME=VALUE,...]", description = "A strategy; may be given more than once (default: infoentropy, infoentropy:schedule=off and vla-cache).")
    private List<String> strategies = List.of("infoentropy", "infoentropy:schedule=off", "vla-cache");

    @Option(names = "--steps", paramLabel = "N", defaultValue = "30", description = "Control steps measured for each case (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "10", description = "Control steps run before and left out (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--scaling", description = "Measure as well how the first strategy's cost grows with lanes, prompt and episode.")
    private boolean scaling;

    @Option(names = "--scaling-seconds", paramLabel = "N", defaultValue = "120", description = "Time for the long episode of --scaling; where it is short, it ends early (default: ${DEFAULT-VALUE}).")
    private int scalingSeconds;

    @Option(names = "--json", paramLabel = "FILE", description = "Write everything to this file too.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() {
        subject.check(spec.commandLine());
        if (reuse.stream().anyMatch(tokens -> tokens < 1 || tokens > 255) || steps < 1 || warmUp < 1
                || scalingSeconds < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--reuse must be 1..255, --steps, --warm-up and --scaling-seconds at least 1");
        }
        Optional<JsonFile> file = json.map(JsonFile::open);
        try (StrategyCatalog catalog = StrategyCatalog.load(program.shared().pluginsFolder());
                InferenceThread inference = new InferenceThread()) {
            List<LaneSpec> lanes = LaneSpec.named(strategies.stream().map(catalog::choose).toList());
            return inference.submit(() -> measure(lanes, catalog, file)).join();
        }
    }

    private int measure(List<LaneSpec> lanes, StrategyCatalog catalog, Optional<JsonFile> file) {
        PrintWriter err = spec.commandLine().getErr();
        try (VlaModel model = subject.load()) {
            Benchmark benchmark = new Benchmark(model, steps, warmUp);
            BenchmarkResult result;
            try (StepBar progress = new StepBar("bench", benchmark.totalSteps(), err)) {
                result = benchmark.run(cases(), lanes, catalog, progress::finished);
            }
            Map<String, Object> json = result.toMap(WorkbenchVersion.text());
            file.ifPresent(target -> target.write(json));
            tell(result.toText());
            if (scaling) {
                ScalingResult grown = grow(model, lanes.getFirst(), catalog);
                json.put("scaling", grown);
                file.ifPresent(target -> target.write(json));
                tell(grown.toText());
            }
            result.failures().forEach(err::println);
            err.flush();
            return result.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private ScalingResult grow(VlaModel model, LaneSpec lane, StrategyCatalog catalog) {
        try (StepBar progress = new StepBar("scaling", Scaling.episodeSteps(), spec.commandLine().getErr())) {
            return new Scaling(model, catalog, lane.choice(), steps, warmUp).run(scalingSeconds, progress::finished);
        }
    }

    private List<BenchmarkCase> cases() {
        List<BenchmarkCase> plans = new ArrayList<>(List.of(BenchmarkCase.dense()));
        reuse.forEach(tokens -> plans.add(BenchmarkCase.reuse(tokens)));
        Stream<BenchmarkCase> captured = plans.stream()
                .flatMap(plan -> Stream.of(plan, plan.withAttention(), plan.withEntropies()));
        Stream<BenchmarkCase> dropped = reuse.stream().map(BenchmarkCase::drop);
        return Stream.of(captured, dropped, Stream.of(BenchmarkCase.verification(), BenchmarkCase.treeVerification()))
                .flatMap(cases -> cases).toList();
    }

    private void tell(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.println();
        out.flush();
    }
}
