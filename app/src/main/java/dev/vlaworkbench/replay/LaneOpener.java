package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.strategy.RunningStrategy;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.strategy.StrategyFault;

/** Makes a lane's strategy run. */
@FunctionalInterface
interface LaneOpener {

    RunningStrategy open(StrategyChoice choice, ModelShape model) throws StrategyFault;
}
