package dev.vlaworkbench.strategy;

/** A call into a plug-in that gave no usable answer. The message is a phrase that continues "the strategy ...". */
final class CallFault extends Exception {

    /** The remedy where nothing better is known. */
    static final String REPORT = "report this to the plug-in's author";

    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final String refusal;

    private CallFault(String phrase, String remedy, String refusal, Throwable cause) {
        super(phrase, cause);
        this.remedy = remedy;
        this.refusal = refusal;
    }

    /** The plug-in gave nothing, too late or not at all. */
    static CallFault because(String phrase) {
        return new CallFault(phrase, REPORT, null, null);
    }

    /** The plug-in's answer breaks the contract. */
    static CallFault of(BadAnswer bad) {
        return new CallFault(bad.getMessage(), bad.remedy(), null, null);
    }

    /** The plug-in threw; runs the plug-in's code, so call it on the plug-in's thread. */
    static CallFault threw(Throwable thrown) {
        String refusal = thrown.getClass() == IllegalArgumentException.class && thrown.getMessage() != null
                ? ForeignThrowable.oneLine(thrown.getMessage())
                : null;
        return new CallFault(
                "threw " + ForeignThrowable.describe(thrown), REPORT, refusal, ForeignThrowable.copyOf(thrown));
    }

    /** What a person can do about it, as an imperative. */
    String remedy() {
        return remedy;
    }

    /** The message of a plain IllegalArgumentException, the API's way to refuse parameters; null for any other fault. */
    String refusal() {
        return refusal;
    }
}
