package dev.vlaworkbench.cli;

import dev.vlaworkbench.api.ParameterSpec;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.strategy.PluginInfo;
import dev.vlaworkbench.strategy.PluginProblem;
import dev.vlaworkbench.strategy.PluginStatus;
import dev.vlaworkbench.strategy.PluginStore;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks into the strategy plug-ins, installs and removes them. */
@Command(name = "plugins", description = "Looks into the strategy plug-ins, installs and removes them.")
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
            catalog.archives().stream().filter(plugin -> plugin.state() == PluginStatus.State.DISABLED)
                    .forEach(plugin -> out.println("Plug-in " + plugin.name() + " is disabled; 'plugins enable "
                            + plugin.name() + "' brings it back."));
            out.flush();
            catalog.problems().stream().map(PluginProblem::sentence).forEach(spec.commandLine().getErr()::println);
            return catalog.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    @Command(name = "check", description = "Loads a plug-in and runs its strategies over made-up episodes without a model; exits 1 and names every fault when there is one.")
    int check(
            @Parameters(paramLabel = "FILE", description = "A plug-in jar.") Path archive) {
        PluginStore.Report report = PluginStore.check(archive);
        PrintWriter out = spec.commandLine().getOut();
        report.plugin().ifPresent(plugin -> out.println(
                plugin.id() + "\t" + plugin.version() + "\tstrategies " + String.join(", ", plugin.strategies())));
        if (report.faults().isEmpty()) {
            out.println("No fault found.");
        }
        out.flush();
        report.faults().forEach(spec.commandLine().getErr()::println);
        return report.faults().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    @Command(name = "install", description = "Copies a plug-in into the plug-ins folder after loading it once.")
    int install(
            @Parameters(paramLabel = "FILE", description = "A plug-in jar.") Path archive,
            @Option(names = "--replace", description = "Replace an installed plug-in of the same id.") boolean replace) {
        PluginInfo plugin = new PluginStore(program.shared().pluginsFolder()).install(archive, replace);
        spec.commandLine().getOut().println("Installed " + plugin.id() + " " + plugin.version() + " with "
                + String.join(", ", plugin.strategies()) + ".");
        return ExitCode.OK;
    }

    @Command(name = "remove", description = "Deletes a plug-in from the plug-ins folder.")
    int remove(
            @Parameters(paramLabel = "ID", description = "The plug-in's id, or the name of a file that has none.") String id) {
        say("Removed", new PluginStore(program.shared().pluginsFolder()).remove(id));
        return ExitCode.OK;
    }

    @Command(name = "disable", description = "Leaves a plug-in in the folder but loads none of its code, here and in the window, until it is enabled.")
    int disable(
            @Parameters(paramLabel = "ID", description = "The plug-in's id.") String id) {
        say("Disabled", new PluginStore(program.shared().pluginsFolder()).enable(id, false));
        return ExitCode.OK;
    }

    @Command(name = "enable", description = "Loads a disabled plug-in again.")
    int enable(
            @Parameters(paramLabel = "ID", description = "The plug-in's id.") String id) {
        say("Enabled", new PluginStore(program.shared().pluginsFolder()).enable(id, true));
        return ExitCode.OK;
    }

    private void say(String done, PluginStatus plugin) {
        spec.commandLine().getOut().println(
                done + " " + plugin.name() + plugin.info().map(info -> " " + info.version()).orElse("") + ".");
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
