package dev.vlaworkbench.cli;

import dev.vlaworkbench.UserException;
import java.io.PrintWriter;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a fault in one sentence on standard error; the trace only with {@code --verbose}. */
final class Fault implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        Throwable fault = thrown;
        while (fault instanceof CompletionException && fault.getCause() != null) {
            fault = fault.getCause();
        }
        PrintWriter err = command.getErr();
        err.println(sentence(fault));
        if (isVerbose(command)) {
            fault.printStackTrace(err);
        }
        err.flush();
        return ExitCode.SOFTWARE;
    }

    static String sentence(Throwable fault) {
        if (fault instanceof UserException) {
            return fault.getMessage();
        }
        // PyTorch's messages go on with a trace of their own.
        String firstLine = fault.toString().lines().findFirst().orElse("no message");
        if (fault instanceof OutOfMemoryError) {
            return "There is not enough memory (" + firstLine
                    + "); give Java more with VLA_WORKBENCH_OPTS=-Xmx8g, or use a smaller model.";
        }
        if (firstLine.contains("out of memory")) {
            return "The device has not enough memory (" + firstLine
                    + "); end what else runs on it, or use --device cpu or a smaller model.";
        }
        return "The workbench failed with " + firstLine + "; run again with --verbose and report the trace.";
    }

    private static boolean isVerbose(CommandLine command) {
        CommandLine root = command;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return ((VlaWorkbench) root.getCommand()).shared().verbose();
    }
}
