package dev.vlaworkbench.plugins.lightvlauntuned;

import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ParameterSpec.IntegerParameter;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.StrategyExtension;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;

/** Offers LightVLA's choice of tokens without its training. */
@Extension
public class LightVlaUntunedExtension implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "lightvla-untuned",
                "LightVLA untuned",
                "Before the first layer lets every visual token, mixed with the prompt's embeddings, vote for the visual token"
                        + " that it matches best, keeps the tokens that got a vote and drops the rest. Read from the authors'"
                        + " source: the formula, without parameters. Published is this choice in a model that was fully tuned"
                        + " for it (OpenVLA-OFT with two images); nothing published says that it keeps any accuracy in a model"
                        + " that was not, and this is that: an untuned reading of our own, whose numbers are not LightVLA's. How"
                        + " many tokens stay is what the votes give; the floor and the cap are our own addition.",
                "https://github.com/LiAutoAD/LightVLA",
                List.of(
                        new IntegerParameter(
                                "min_keep",
                                "Fewest visual tokens kept: tokens without a vote come in by their best match; our"
                                        + " own addition, 0 in the authors' source.",
                                0, 0, 256),
                        new IntegerParameter(
                                "max_keep",
                                "Most visual tokens kept, those with the most votes; our own addition, 256 in the"
                                        + " authors' source.",
                                256, 1, 256)),
                List.of(
                        new Preset(
                                "about-78", "As many tokens as the tuned model is said to keep on average, 78.",
                                Map.of("min_keep", "78", "max_keep", "78"))));
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        if (parameters.integer("min_keep") > parameters.integer("max_keep")) {
            throw new IllegalArgumentException("min_keep is larger than max_keep");
        }
        return new LightVlaUntuned(parameters.integer("min_keep"), parameters.integer("max_keep"));
    }
}
