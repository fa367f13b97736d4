package dev.vlaworkbench.strategy;

/**
 * A strategy failed: it threw, took too long or gave an illegal answer. The message is one sentence that names the strategy,
 * the control step and the fault. The lane must stop; nothing else is affected.
 */
public final class StrategyFault extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * A fault of a plug-in.
     *
     * @param sentence what a person is told
     * @param cause a copy of what the plug-in threw; null when it threw nothing
     */
    public StrategyFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
