package dev.vlaworkbench.cli;

import dev.vlaworkbench.ui.FirstWindow;
import dev.vlaworkbench.ui.WindowToolkit;
import java.util.List;
import java.util.Optional;

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
        // Looking through every jar for it takes as long as reading an episode's first frame.
        System.setProperty("slf4j.provider", "ch.qos.logback.classic.spi.LogbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        if (List.of(arguments).contains("--verbose")) {
            System.setProperty("vlaworkbench.log", "INFO");
        }
        // Whoever asks for the window waits for the toolkit most, and for the first picture before anything else.
        Optional<FirstWindow> begun = Optional.empty();
        if (arguments.length == 0 || arguments[0].equals("window")) {
            WindowToolkit.begin();
            begun = WindowGlance.at(List.of(arguments)).map(FirstWindow::begin);
            begun.ifPresent(FirstWindow::await);
        }
        System.exit(VlaWorkbench.commandLine(begun).execute(arguments));
    }
}
