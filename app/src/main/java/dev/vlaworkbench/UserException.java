package dev.vlaworkbench;

/**
 * A fault that a person caused or can mend. The message is one sentence that names the thing, the fault and the remedy; it is
 * shown as it stands, without a stack trace.
 */
public final class UserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A fault without a cause worth keeping.
     *
     * @param sentence what a person is told
     */
    public UserException(String sentence) {
        super(sentence);
    }

    /**
     * A fault with the exception that revealed it.
     *
     * @param sentence what a person is told
     * @param cause shown only with {@code --verbose}
     */
    public UserException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
