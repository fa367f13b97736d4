package dev.vlaworkbench.strategy;

/**
 * A copy of what a plug-in threw: its text and stack trace without its class, so that neither code nor classes of the plug-in
 * stay reachable through a log line or a dialog.
 */
final class ForeignThrowable extends Throwable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_CHAIN = 8;

    private ForeignThrowable(String text, StackTraceElement[] trace, Throwable cause) {
        super(text, cause, false, true);
        setStackTrace(trace);
    }

    /** Copies a throwable and its causes; runs the plug-in's code, so call it on the plug-in's thread. */
    static ForeignThrowable copyOf(Throwable thrown) {
        return copyOf(thrown, 1);
    }

    private static ForeignThrowable copyOf(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        boolean more = cause != null && cause != thrown && depth < LONGEST_CHAIN;
        return new ForeignThrowable(
                describe(thrown), thrown.getStackTrace(), more ? copyOf(cause, depth + 1) : null);
    }

    /** The class's name and the message on one line of bounded length. */
    static String describe(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getName();
        return message == null || message.isBlank() ? name : name + " (" + oneLine(message) + ")";
    }

    /** A text on one line of bounded length. */
    static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, 199) + "…";
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
