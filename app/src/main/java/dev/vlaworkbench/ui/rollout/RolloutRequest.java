package dev.vlaworkbench.ui.rollout;

import dev.vlaworkbench.rollout.EvaluationEpisode;
import dev.vlaworkbench.rollout.SimulatedWorld;
import dev.vlaworkbench.strategy.StrategyChoice;

/**
 * One rollout that a person asks for.
 *
 * @param world where
 * @param episode the scene
 * @param strategy under which the model acts
 */
public record RolloutRequest(SimulatedWorld world, EvaluationEpisode episode, StrategyChoice strategy) {}
