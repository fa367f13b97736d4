package dev.vlaworkbench.plugins.dense;

import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.StrategyExtension;
import dev.vlaworkbench.api.TokenPlan;
import java.util.List;
import org.pf4j.Extension;

/** Offers plain OpenVLA. It observes nothing, so that every layer keeps the fused attention kernel. */
@Extension
public class DenseExtension implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "dense",
                "Dense (plain OpenVLA)",
                "Computes every visual token at every layer of every step and captures no attention: the unchanged model, the"
                        + " reference for latency, cost and actions.",
                "https://github.com/openvla/openvla",
                List.of(),
                List.of());
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        return context -> new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
    }
}
