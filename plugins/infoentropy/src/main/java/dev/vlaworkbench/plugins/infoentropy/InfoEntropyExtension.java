package dev.vlaworkbench.plugins.infoentropy;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;

/** Offers VLA-InfoEntropy and its ablation as published. */
@Extension
public class InfoEntropyExtension implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "infoentropy",
                "VLA-InfoEntropy",
                "Reuses static patches that are important neither by the entropy of their pixels nor by the entropy of the"
                        + " prompt's attention to them; over the first T control steps the balance shifts from the one to"
                        + " the other. Published: both entropies, the schedule of k_vis and k_attn with T = 100, k1 = 40,"
                        + " k2 = 60, and VLA-Cache beneath. Read from VLA-Cache's source: the static set and the layer"
                        + " schedule. Our own reading: grey is the luma of ITU-R 601, t counts the episode's control steps"
                        + " and stays at T after it, VLA-Cache's layer schedule is kept, attention information is computed"
                        + " in a form that does not cancel, and the ablation's 100 tokens are halved where both entropies"
                        + " choose.",
                "the VLA-InfoEntropy paper, equations (1) to (6); https://github.com/siyuhsu/vla-cache for what it builds on",
                parameters(),
                presets());
    }

    static List<Preset> presets() {
        return List.of(
                new Preset(
                        "visual-only", "The paper's ablation: 100 important tokens by visual entropy alone.",
                        Map.of("selection", "visual")),
                new Preset(
                        "attention-only",
                        "The paper's ablation: 100 important tokens by attention entropy alone.",
                        Map.of("selection", "attention")),
                new Preset(
                        "no-timestep",
                        "The paper's ablation: 100 important tokens by both entropies, half by each"
                                + " at every step.",
                        Map.of("selection", "both")));
    }

    static List<ParameterSpec> parameters() {
        return List.of(
                new IntegerParameter(
                        "T", "Control steps over which the balance shifts; 100 in the paper.", 100, 1, 100_000),
                new IntegerParameter(
                        "k1", "Tokens chosen at first by attention and at last by visual entropy; 40 in the paper.",
                        40, 0, 256),
                new IntegerParameter(
                        "k2", "Tokens chosen at first by visual entropy and at last by attention; 60 in the paper.",
                        60, 0, 256),
                new IntegerParameter(
                        "static_top_k", "Most static patches, the most similar first; 130 in VLA-Cache's source.",
                        130, 0, 256),
                new RealParameter(
                        "threshold", "Smallest similarity with the last frame of a static patch; 0.996 in VLA-Cache's"
                                + " source.",
                        0.996, 0, 1),
                new FlagParameter(
                        "schedule",
                        "Whether tokens leave by VLA-Cache's layer schedule, our reading of the paper, or all"
                                + " at layer 0.",
                        true),
                new ChoiceParameter(
                        "selection", "What makes a token important: the paper's timestep schedule, or one row of its"
                                + " ablation.",
                        Selection.TIMESTEP.word(),
                        Arrays.stream(Selection.values()).map(Selection::word).toList()),
                new IntegerParameter(
                        "important", "Important tokens where the selection is not by timestep; 100 in the paper's"
                                + " ablation.",
                        100, 0, 256));
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        return new InfoEntropy(parameters, Guess.NONE);
    }
}
