package dev.vlaworkbench.cli;

import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.DtypeChoice;
import dev.vlaworkbench.model.ModelCheck;
import dev.vlaworkbench.replay.InferenceThread;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks into models. */
@Command(name = "model", description = "Looks into models.")
final class ModelCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    @Command(name = "check", description = {
            "Runs a checkpoint over reference values and prints, per tensor, the largest error relative to the tensor's"
                    + " largest magnitude, then PASS or FAIL.",
            "Exits 1 on FAIL."
    })
    int check(
            @Option(names = "--model", required = true, paramLabel = "DIR", description = "The checkpoint's folder.") Path model,
            @Option(names = "--expected", required = true, paramLabel = "FILE", description = "Reference values: a safetensors file with the frames, the prompt and what they give.") Path expected,
            @Option(names = "--device", paramLabel = "auto|cpu|cuda", defaultValue = "auto", description = "Where the model runs; auto takes a GPU where there is one.") DeviceChoice device,
            @Option(names = "--dtype", paramLabel = "auto|float32|bfloat16", defaultValue = "auto", description = "What the model runs in; auto is bfloat16 on a GPU and float32 on a CPU.") DtypeChoice dtype) {
        PrintWriter out = spec.commandLine().getOut();
        try (InferenceThread inference = new InferenceThread()) {
            ModelCheck.Report report = inference.submit(() -> ModelCheck.run(model, expected, device, dtype)).join();
            report.toText().forEach(out::println);
            out.flush();
            return report.passed() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
