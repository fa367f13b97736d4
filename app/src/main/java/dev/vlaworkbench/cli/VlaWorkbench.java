package dev.vlaworkbench.cli;

import dev.vlaworkbench.ui.FirstWindow;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program: without a command it opens the window. */
@Command(name = "vla-workbench", description = "Replays recorded robot episodes through an OpenVLA model and shows what token-selection strategies do to"
        + " it.", subcommands = {
                ReplayCommand.class, ModelCommand.class, BenchCommand.class, RenderCommand.class, WindowCommand.class,
                EpisodeCommand.class, PluginsCommand.class, CompareCommand.class, RolloutCommand.class,
                JoinCommand.class,
                PaperTableCommand.class, WorldsCommand.class
        }, mixinStandardHelpOptions = true, versionProvider = WorkbenchVersion.class, scope = CommandLine.ScopeType.INHERIT, exitCodeListHeading = "%nExit status:%n", exitCodeList = {
                "0:done", "1:a fault, told in one sentence", "2:the command was not understood"
        })
final class VlaWorkbench implements Callable<Integer> {

    @Mixin
    private SharedOptions shared;

    private final Optional<FirstWindow> begun;

    private VlaWorkbench(Optional<FirstWindow> begun) {
        this.begun = begun;
    }

    /** The command line with everything that commands share: one-sentence faults and exit statuses. */
    static CommandLine commandLine() {
        return commandLine(Optional.empty());
    }

    /**
     * The command line of a program whose window may have been begun.
     *
     * @param begun what the window command goes on with
     */
    static CommandLine commandLine(Optional<FirstWindow> begun) {
        CommandLine commandLine = new CommandLine(new VlaWorkbench(begun));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(new UsageFault());
        commandLine.setExecutionExceptionHandler(new Fault());
        return commandLine;
    }

    Optional<FirstWindow> begun() {
        return begun;
    }

    SharedOptions shared() {
        return shared;
    }

    @Override
    public Integer call() {
        return new WindowCommand(this).call();
    }
}
