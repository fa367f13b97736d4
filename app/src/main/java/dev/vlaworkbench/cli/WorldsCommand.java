package dev.vlaworkbench.cli;

import dev.vlaworkbench.rollout.SimulatedWorld;
import dev.vlaworkbench.rollout.WorldSuite;
import dev.vlaworkbench.rollout.WorldTask;
import dev.vlaworkbench.rollout.Worlds;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks into the simulated worlds. */
@Command(name = "worlds", description = "Looks into the simulated worlds.")
final class WorldsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VlaWorkbench program;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    @Command(name = "list", description = "Lists worlds, their suites and tasks; exits 1 when one could not be loaded.")
    int list() {
        PrintWriter out = spec.commandLine().getOut();
        try (Worlds worlds = Worlds.load(program.shared().worldsFolder())) {
            worlds.all().forEach(world -> print(world, out));
            out.flush();
            worlds.problems().forEach(spec.commandLine().getErr()::println);
            spec.commandLine().getErr().flush();
            return worlds.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private static void print(SimulatedWorld world, PrintWriter out) {
        out.println(world.id() + " " + world.version() + "\t" + world.description());
        for (WorldSuite suite : world.suites()) {
            out.println("    " + suite.id() + "\t" + suite.name());
            for (WorldTask task : suite.tasks()) {
                out.println("        " + task.id() + "\t" + task.instruction() + " (" + task.stepLimit() + " steps)");
            }
        }
    }
}
