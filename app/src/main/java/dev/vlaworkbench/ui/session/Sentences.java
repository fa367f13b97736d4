package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.UserException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletionException;

/** What a person is told of an exception. */
public final class Sentences {

    private Sentences() {}

    /**
     * The sentence.
     *
     * @param problem any exception
     * @return a {@link UserException}'s own sentence, else one that says that the fault is the workbench's
     */
    public static String of(Throwable problem) {
        Throwable root = unwrapped(problem);
        if (root instanceof UserException user) {
            return user.getMessage();
        }
        String message = root.getMessage() == null ? "" : ": " + root.getMessage();
        return "The workbench met a fault of its own, " + root.getClass().getSimpleName() + message
                + "; copy the details into a report.";
    }

    /** The stack trace as text, for a person to copy. */
    public static String details(Throwable problem) {
        if (problem == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static Throwable unwrapped(Throwable problem) {
        return problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
    }
}
