package dev.vlaworkbench.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * A command run in this process.
 *
 * @param exitStatus 0, 1 or 2
 * @param out what it printed
 * @param err what it complained
 */
record Invocation(int exitStatus, String out, String err) {

    static Invocation of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = VlaWorkbench.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return new Invocation(commandLine.execute(words), out.toString(), err.toString());
    }
}
