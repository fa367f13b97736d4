package dev.vlaworkbench.strategy;

import java.time.Instant;
import java.util.Optional;

/**
 * A fault of a strategy that stopped a lane.
 *
 * @param at when
 * @param sentence what a person is told
 * @param cause a copy of what the plug-in threw; empty when it threw nothing
 */
public record RecordedFault(Instant at, String sentence, Optional<Throwable> cause) {}
