package dev.vlaworkbench.plugins.sparsevlm;

import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ParameterSpec;
import dev.vlaworkbench.api.ParameterSpec.ChoiceParameter;
import dev.vlaworkbench.api.ParameterSpec.FlagParameter;
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

/** Offers SparseVLM, whole. */
@Extension
public class SparseVlmExtension implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "sparsevlm",
                "SparseVLM",
                "Behind several layers drops the visual tokens that the prompt's raters, the prompt tokens most like the image,"
                        + " attended to least, and merges a part of the dropped ones into a few new tokens. Read from the authors'"
                        + " source: raters, score, sparse layers, the rank rule of the first release with its 13.5, the fixed"
                        + " budgets of v1.5 for 576 tokens, the share of recycled tokens, their clustering by density peaks, plain"
                        + " means, and positions that are counted anew behind each prune. Our own reading: budgets scale with 256"
                        + " of 576 tokens, no random noise in the density, other depths scale the layers, and a recycled token"
                        + " stands at the place of its cluster's centre where positions are kept. Not offered: what v2"
                        + " adds, attention corrected for rotary positions and averaged over its 14 most visual heads, since a"
                        + " strategy is given means over all heads; kept positions and no recycling are. Which settings the"
                        + " published OpenVLA tables used is unknown.",
                "https://github.com/Gumpest/SparseVLMs",
                parameters(),
                List.of(
                        new Preset("v1.5-192", "v1.5's budgets for 192 retained tokens of 576.",
                                Map.of("retain", "192")),
                        new Preset("v1.5-128", "v1.5's budgets for 128 retained tokens of 576.",
                                Map.of("retain", "128")),
                        new Preset("v1.5-64", "v1.5's budgets for 64 retained tokens of 576.", Map.of("retain", "64")),
                        new Preset(
                                "first-release", "The first release: four sparse layers and the rank rule.",
                                Map.of("rule", "rank", "fourth", "on"))));
    }

    private static List<ParameterSpec> parameters() {
        return List.of(
                new ChoiceParameter(
                        "rule", "How many tokens stay: fixed budgets as in v1.5, or scale times the rank of the raters'"
                                + " attention as in the first release.",
                        "budget", List.of("budget", "rank")),
                new ChoiceParameter(
                        "retain", "Which of v1.5's budgets, named after the average of 576 tokens.", "192",
                        List.of("192", "128", "96", "64")),
                new RealParameter(
                        "scale", "Tokens kept for each rank; 13.5 in the first release's source.", 13.5, 0, 256),
                new IntegerParameter(
                        "bias", "Tokens kept beyond that; 0 in the first release's source.", 0, -256, 256),
                new FlagParameter(
                        "fourth",
                        "Whether layer 19 is sparse, too, as in the first release; with fixed budgets it repeats the"
                                + " third.",
                        false),
                new FlagParameter("recycle", "Whether a part of the dropped tokens is merged; on in v1.x.", true),
                new FlagParameter(
                        "renumber",
                        "Whether positions are counted anew behind each prune, as in v1.x, or kept as in v2.",
                        true));
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        return new SparseVlm(parameters, model);
    }
}
