package dev.vlaworkbench.replay;

import dev.vlaworkbench.strategy.StrategyChoice;

/**
 * A lane to be run.
 *
 * @param name unique in the replay, such as {@code infoentropy} or {@code infoentropy#2}
 * @param choice the strategy and its parameters
 */
public record LaneSpec(String name, StrategyChoice choice) {}
