package dev.vlaworkbench.plugins.pdvla;

import dev.vlaworkbench.api.Jacobi;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ParameterSpec.ChoiceParameter;
import dev.vlaworkbench.api.ParameterSpec.FlagParameter;
import dev.vlaworkbench.api.ParameterSpec.IntegerParameter;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.StrategyExtension;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;

/** Offers Jacobi decoding. */
@Extension
public class PdVlaExtension implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "pd-vla",
                "Jacobi decoding (PD-VLA)",
                "Decodes the action tokens behind the first all at once: guesses them, lets the model choose behind each in one"
                        + " pass, and takes its choices as the next guess until they repeat. Published, on a model trained to"
                        + " give chunks of several actions: the idea (PD-VLA) and its gain. Read from the follow-up CEED-VLA's"
                        + " source: the loop and its stop; PD-VLA's own code was not found. Here it runs on the seven tokens of"
                        + " one action, so that less can be gained. Our own reading: guesses from the last steps instead of"
                        + " random ids, stopping after six passes, where the answer is exact whatever the guess, and leaving out"
                        + " of the block what can no longer change. Lossless with max_passes = 6: token for token what dense"
                        + " gives, up to rounding in bfloat16.",
                "https://arxiv.org/abs/2503.02310; https://github.com/OpenHelix-Team/CEED-VLA for the loop",
                List.of(
                        new ChoiceParameter(
                                "guess",
                                "What the loop begins with: the last step's tokens, the straight line through the last"
                                        + " two actions, the middle bin, or seeded random action tokens like CEED-VLA's random"
                                        + " ids. The middle bin where there is no last action.",
                                "last", List.of("last", "linear", "middle", "random")),
                        new IntegerParameter(
                                "max_passes",
                                "Passes after which the guess is taken as it stands; 6 makes it exact, fewer may"
                                        + " change the action. CEED-VLA's 22 are for 36 tokens.",
                                Jacobi.ENOUGH_PASSES, 1, Jacobi.ENOUGH_PASSES),
                        new FlagParameter(
                                "freeze", "Whether tokens that can no longer change leave the block; our own addition.",
                                true)),
                List.of(
                        new Preset(
                                "published",
                                "The loop as CEED-VLA's source has it: random ids, the whole block in every pass"
                                        + " until it repeats.",
                                Map.of("guess", "random", "freeze", "off"))));
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        return new PdVla(
                parameters.choice("guess"), parameters.integer("max_passes"), parameters.flag("freeze"));
    }
}
