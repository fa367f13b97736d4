package dev.vlaworkbench.plugins.vlapruner;

import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ParameterSpec.ChoiceParameter;
import dev.vlaworkbench.api.ParameterSpec.IntegerParameter;
import dev.vlaworkbench.api.ParameterSpec.RealParameter;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.StrategyExtension;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;

/** Offers VLA-Pruner. */
@Extension
public class VlaPrunerExtension implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "vla-pruner",
                "VLA-Pruner",
                "Before layer K keeps the visual tokens that all rows attended to at layer K-1 or that the action tokens of the"
                        + " last w steps attended to at layer 15, and of these the most different ones when they are too many;"
                        + " drops the rest. The first w steps compute everything. Read from the authors' source: the scores, w,"
                        + " gamma, both top lists of the whole budget, the greedy max-min choice by the cosine of the projected"
                        + " embeddings, the zeros that dropped tokens leave in the history, and the start. Our own reading: the"
                        + " newest step weighs most (the source's code pairs the largest weight with the oldest; order=code does"
                        + " as the code does), and other depths scale the layers. Not published by us: the paper's tables were"
                        + " not opened.",
                "https://github.com/MINT-SJTU/VLA-Pruner; https://arxiv.org/abs/2511.16449",
                List.of(
                        new IntegerParameter(
                                "K",
                                "Layer before which tokens are dropped, of a 32-layer decoder; 3 in the authors' source.",
                                3, 1, 31),
                        new RealParameter(
                                "R",
                                "Share of the visual tokens that is dropped; 0.5 in the authors' source, whose scripts also"
                                        + " run 0.75 and 0.875.",
                                0.5, 0, 1),
                        new IntegerParameter(
                                "w", "Past steps whose action attention counts; 3 in the authors' source.", 3, 1, 16),
                        new RealParameter(
                                "gamma", "Weight of a step against the next heavier one; 0.8 in the authors' source.",
                                0.8, 0, 1),
                        new ChoiceParameter(
                                "order",
                                "Whether the newest step weighs most, our reading, or the oldest as in the code.",
                                "newest", List.of("newest", "code")),
                        new ChoiceParameter(
                                "rows",
                                "Which rows' attention at layer K-1 scores: all of the prefill as in the paper, or the"
                                        + " last as the source's alternative has it.",
                                "prefill", List.of("prefill", "last"))),
                List.of(
                        new Preset("r75", "The authors' scripts: three quarters dropped.", Map.of("R", "0.75")),
                        new Preset("r87", "The authors' scripts: seven eighths dropped.", Map.of("R", "0.875")),
                        new Preset("code", "The weights in the code's order.", Map.of("order", "code"))));
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        return new VlaPruner(parameters, model);
    }
}
