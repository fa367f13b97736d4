package dev.vlaworkbench.replay;

import dev.vlaworkbench.strategy.StrategyFault;

/** A lane cannot go on; the message is what a person is told. Unchecked because it passes through a running prefill. */
final class LaneFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaneFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static LaneFault of(StrategyFault fault) {
        return new LaneFault(fault.getMessage(), fault.getCause());
    }
}
