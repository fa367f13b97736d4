package dev.vlaworkbench.cli;

import dev.vlaworkbench.ui.WindowToolkit;
import java.util.List;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends the process with its exit status.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        // Both are read when DJL is first touched: it must neither fetch nor report anything.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        if (List.of(arguments).contains("--verbose")) {
            System.setProperty("vlaworkbench.log", "INFO");
        }
        // Whoever asks for the window waits for the toolkit most.
        if (arguments.length == 0 || arguments[0].equals("window")) {
            WindowToolkit.begin();
        }
        System.exit(VlaWorkbench.commandLine().execute(arguments));
    }
}
