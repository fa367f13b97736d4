package dev.vlaworkbench.plugins.flashvla;

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

/** Offers FLASH-VLA. */
@Extension
public class FlashVlaExtension implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "flash-vla",
                "FLASH-VLA",
                "Where the last two actions point the same way and the last two choices of tokens agree, repeats the last action"
                        + " and skips the model; otherwise drops all but the tokens of the largest information contribution behind"
                        + " an early layer. No official code was found. Published, known from the abstract and summaries only: both"
                        + " parts and 160 kept tokens. Read from TokenCarve's source, of the same first author: the contribution"
                        + " sum over i of |u_xi sigma_i| of the visual tokens' hidden rows, over all singular values. Our own"
                        + " reading: the layer; both thresholds; that the angle must be small (summaries print the opposite); six"
                        + " motion dimensions in the angle, and a gripper that did not move; a repeated action counts as an action"
                        + " but not as a choice of tokens; no more than max_reuse repeats in a row, since a repeated action has the"
                        + " angle 0 and would repeat for ever; singular values from the rows' inner products.",
                "https://arxiv.org/abs/2505.21200; https://github.com/ShawnTan86/TokenCarve for the contribution",
                List.of(
                        new IntegerParameter(
                                "keep",
                                "Visual tokens kept where the model runs; 160 is the published operating point, 256 turns"
                                        + " dropping off.",
                                160, 1, 256),
                        new IntegerParameter(
                                "layer",
                                "Layer before which the others are dropped, of a 32-layer decoder; our own reading, 2 as"
                                        + " in TokenCarve.",
                                2, 1, 31),
                        new RealParameter(
                                "eps1",
                                "Largest angle between the last two motions at which the action is repeated, in degrees;"
                                        + " our own choice, 0 turns repeats off.",
                                10, 0, 180),
                        new RealParameter(
                                "eps2",
                                "Share of the last kept tokens that must have been kept the time before, too, for a"
                                        + " repeat; our own choice.",
                                0.8, 0, 1),
                        new IntegerParameter(
                                "max_reuse", "Most repeats in a row, 0 turns them off; our own addition.", 1, 0, 100)),
                List.of(
                        new Preset("prune-only", "Never skips the model.", Map.of("max_reuse", "0")),
                        new Preset("reuse-only", "Drops no token.", Map.of("keep", "256"))));
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        return new FlashVla(parameters, model);
    }
}
