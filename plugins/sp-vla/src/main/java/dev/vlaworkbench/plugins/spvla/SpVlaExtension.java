package dev.vlaworkbench.plugins.spvla;

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

/** Offers SP-VLA. */
@Extension
public class SpVlaExtension implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "sp-vla",
                "SP-VLA",
                "Where the hand moves steadily, a ridge regression of the last actions on time gives the action and the model is"
                        + " skipped, as long as enough of those actions are the model's; where it does not, the model runs without"
                        + " the visual tokens that neither lie on a contour nor were attended to. No official code was found."
                        + " Published, known from the abstract and summaries only: both parts, the buffer of six actions, the"
                        + " share of 0.5, Canny contours, and that the pruning follows the speed. Our own reading, all of it: speed"
                        + " limits on the normalised range, a full buffer before the first skip, the regression's penalty, a"
                        + " gripper that is repeated and must have rested in the buffer, which attention is accumulated (mean over"
                        + " layers, heads and prompt, smoothed over steps, unchanged for tokens that were dropped), more tokens for"
                        + " slow motion, and Canny's thresholds.",
                "https://arxiv.org/abs/2506.12723",
                parameters(),
                List.of(
                        new Preset("schedule-only", "Drops no token.", Map.of("prune", "off")),
                        new Preset("prune-only", "Never skips the model.", Map.of("skip", "off"))));
    }

    private static List<ParameterSpec> parameters() {
        return List.of(
                new FlagParameter("skip", "Whether the light generator may take the model's place.", true),
                new FlagParameter("prune", "Whether tokens are dropped where the model runs.", true),
                new IntegerParameter("n", "Actions in the buffer; 6 in summaries of the paper.", 6, 2, 16),
                new RealParameter(
                        "tau", "Share of the buffer that must be the model's for a skip, exclusive; 0.5 in summaries.",
                        0.5, 0, 1),
                new RealParameter(
                        "v_min", "Least speed of steady motion, of the normalised range; our own choice.", 0.15, 0, 2),
                new RealParameter(
                        "v_max", "Largest speed of steady motion, of the normalised range; our own choice.", 0.9, 0, 2),
                new ChoiceParameter(
                        "speed",
                        "Whether every translation component must lie within the limits, as summaries print it, or"
                                + " the translation's length.",
                        "components", List.of("components", "norm")),
                new RealParameter("lambda", "Weight of the regression's penalty; our own choice.", 0.01, 0, 100),
                new RealParameter(
                        "keep_slow", "Share of the visual tokens kept by attention at rest; our own choice.", 0.6, 0,
                        1),
                new RealParameter(
                        "keep_fast",
                        "Share of the visual tokens kept by attention at speed v_max and above; our own choice.",
                        0.3, 0, 1),
                new RealParameter(
                        "smoothing",
                        "Weight of the attention accumulated before against the last step's; our own choice.",
                        0.5, 0, 0.99),
                new IntegerParameter(
                        "edge_low", "Canny's lower threshold on the Sobel gradient of 8-bit luma; our own choice.", 100,
                        0,
                        2000),
                new IntegerParameter("edge_high", "Canny's upper threshold; our own choice.", 200, 0, 2000));
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        if (parameters.real("v_min") > parameters.real("v_max")) {
            throw new IllegalArgumentException("v_min is larger than v_max");
        }
        if (parameters.integer("edge_low") > parameters.integer("edge_high")) {
            throw new IllegalArgumentException("edge_low is larger than edge_high");
        }
        return new SpVla(parameters);
    }
}
