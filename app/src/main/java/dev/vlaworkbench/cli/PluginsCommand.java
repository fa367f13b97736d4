package dev.vlaworkbench.cli;

import dev.vlaworkbench.api.ParameterSpec;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.strategy.PluginProblem;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks into the strategy plug-ins. */
@Command(name = "plugins", description = "Looks into the strategy plug-ins.")
final class PluginsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VlaWorkbench program;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    @Command(name = "list", description = "Lists the strategies with their parameters and presets; exits 1 when an archive could not be loaded.")
    int list() {
        PrintWriter out = spec.commandLine().getOut();
        try (StrategyCatalog catalog = StrategyCatalog.load(program.shared().pluginsFolder())) {
            catalog.strategies().forEach(strategy -> print(strategy, out));
            out.flush();
            catalog.problems().stream().map(PluginProblem::sentence).forEach(spec.commandLine().getErr()::println);
            return catalog.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private static void print(StrategyDescriptor strategy, PrintWriter out) {
        out.println(strategy.id() + "\t" + strategy.name());
        out.println("    " + strategy.description());
        for (ParameterSpec parameter : strategy.parameters()) {
            out.println("    " + parameter.name() + "=" + asText(parameter.defaultValue()) + "\t" + parameter.help());
        }
        for (Preset preset : strategy.presets()) {
            out.println("    preset=" + preset.name() + "\t" + preset.description());
        }
    }

    private static String asText(Object value) {
        return value instanceof Boolean flag ? (flag ? "on" : "off") : value.toString();
    }
}
