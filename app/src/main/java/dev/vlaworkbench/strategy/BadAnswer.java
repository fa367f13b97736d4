package dev.vlaworkbench.strategy;

/** An answer that breaks the contract. The message is a phrase that continues "the strategy ...". */
final class BadAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    BadAnswer(String phrase) {
        this(phrase, CallFault.REPORT);
    }

    BadAnswer(String phrase, String remedy) {
        super(phrase);
        this.remedy = remedy;
    }

    /** What a person can do about it, as an imperative. */
    String remedy() {
        return remedy;
    }
}
