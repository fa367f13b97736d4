package dev.vlaworkbench.plugins.fastv;

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

/** Offers FastV. */
@Extension
public class FastVExtension implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "fastv",
                "FastV",
                "Before layer K drops the visual tokens that the last prompt token attended to least at layer K-1, mean over"
                        + " heads, for the rest of the pass and while decoding. Read from the authors' source and from its"
                        + " OpenVLA port in VLA-Pruner's: the score (the paper's text speaks of the mean over all tokens), K and"
                        + " R, kept positions, and that the choice is not made again while decoding. This is the variant that"
                        + " really removes tokens; the unchanged cost printed for FastV in OpenVLA tables is what its mask-only"
                        + " variant gives. Our own reading: a decoder that has not 32 layers drops at the same relative depth.",
                "https://github.com/pkunlp-icler/FastV; https://github.com/MINT-SJTU/VLA-Pruner for OpenVLA",
                List.of(
                        new IntegerParameter(
                                "K",
                                "Layer before which tokens are dropped, of a 32-layer decoder; 3 in the OpenVLA port, 2"
                                        + " in the original.",
                                3, 1, 31),
                        new RealParameter(
                                "R",
                                "Share of the visual tokens that is dropped; 0.5 in the OpenVLA port, whose scripts also"
                                        + " run 0.75 and 0.875.",
                                0.5, 0, 1)),
                List.of(
                        new Preset(
                                "original", "The original's K = 2 and R = 50 %, as in its README's latency table.",
                                Map.of("K", "2", "R", "0.5")),
                        new Preset(
                                "r75", "The OpenVLA port's scripts: three quarters dropped, 64 tokens kept.",
                                Map.of("R", "0.75")),
                        new Preset(
                                "r87", "The OpenVLA port's scripts: seven eighths dropped, 32 tokens kept.",
                                Map.of("R", "0.875"))));
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        return new FastV(parameters, model);
    }
}
