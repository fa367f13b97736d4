/**
 * Closed loop: a model acts in a simulated world under a strategy. Holds the interface through which a simulator plugs in
 * ({@link dev.vlaworkbench.rollout.SimulatedWorld}) and what drives model, strategy and world, control step by control step.
 */
package dev.vlaworkbench.rollout;
