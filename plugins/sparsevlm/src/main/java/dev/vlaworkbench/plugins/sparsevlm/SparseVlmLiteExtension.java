package dev.vlaworkbench.plugins.sparsevlm;

import dev.vlaworkbench.api.ModelShape;
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

/** Offers what others report as SparseVLM on OpenVLA. */
@Extension
public class SparseVlmLiteExtension implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "sparsevlm-lite",
                "SparseVLM, single shot",
                "Before layer K drops the visual tokens that the prompt's raters attended to least at layer K-1. This is not the"
                        + " full SparseVLM but what VLA-Pruner's source runs under that name on OpenVLA: one prune, no rank rule,"
                        + " no recycling, kept positions, and raters among the prompt without its first and last token; the name"
                        + " is ours. Read from that source, all of it. Our own reading: other depths scale K.",
                "https://github.com/MINT-SJTU/VLA-Pruner",
                List.of(
                        new IntegerParameter(
                                "K",
                                "Layer before which tokens are dropped, of a 32-layer decoder; 3 in VLA-Pruner's source.",
                                3, 1, 31),
                        new RealParameter(
                                "R",
                                "Share of the visual tokens that is dropped; 0.5, 0.75 or 0.875 in VLA-Pruner's scripts.",
                                0.5, 0, 1)),
                List.of(
                        new Preset("r75", "VLA-Pruner's scripts: three quarters dropped.", Map.of("R", "0.75")),
                        new Preset("r87", "VLA-Pruner's scripts: seven eighths dropped.", Map.of("R", "0.875"))));
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        return new SparseVlmLite(parameters, model);
    }
}
