package dev.vlaworkbench.plugins.vlacache;

import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ParameterSpec.IntegerParameter;
import dev.vlaworkbench.api.ParameterSpec.RealParameter;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.StrategyExtension;
import java.util.List;
import org.pf4j.Extension;

/** Offers VLA-Cache. */
@Extension
public class VlaCacheExtension implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "vla-cache",
                "VLA-Cache",
                "Reuses the cached keys and values of patches that look like they did in the last frame and that the"
                        + " instruction did not attend to in the last step. Read from the authors' source: the similarity"
                        + " threshold, both set sizes, relevance at layer 15, the layer schedule with its factor 0.55 and"
                        + " its layers 2, 6, 9 and 11, and raster order within it. Our own reading: every prompt token"
                        + " counts for relevance (the source stops after 35), the schedule is computed in double precision,"
                        + " an empty reuse set means a dense step (the source fails there), decoders that have not 32"
                        + " layers keep these layers' relative depth, and the maximum age and the keyframes.",
                "https://github.com/siyuhsu/vla-cache",
                List.of(
                        new RealParameter(
                                "threshold", "Smallest similarity with the last frame of a static patch; 0.996 in the"
                                        + " authors' source.",
                                0.996, 0, 1),
                        new IntegerParameter(
                                "static_top_k",
                                "Most static patches, the most similar first; 130 in the authors' source.",
                                130, 0, 256),
                        new IntegerParameter(
                                "relevant_top_k",
                                "Patches kept because the instruction attends to them most; 120 in the"
                                        + " authors' source.",
                                120, 0, 256),
                        new IntegerParameter(
                                "max_age",
                                "Model steps after which a reused patch is computed anew, 0 for never; our own"
                                        + " addition, never in the authors' source.",
                                0, 0, 100_000),
                        new IntegerParameter(
                                "keyframe",
                                "Every how many control steps everything is computed, 0 for only the first; our"
                                        + " own addition, only the first in the authors' source.",
                                0, 0, 100_000)),
                List.of());
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        return new VlaCache(parameters, model);
    }
}
