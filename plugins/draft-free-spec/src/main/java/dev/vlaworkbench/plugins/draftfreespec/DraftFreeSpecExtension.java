package dev.vlaworkbench.plugins.draftfreespec;

import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.ModelShape;
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

/** Offers drafts from past actions under Spec-VLA's acceptance. */
@Extension
public class DraftFreeSpecExtension implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "draft-free-spec",
                "Draft-free Spec (a reading of Spec-VLA)",
                "Guesses the action tokens behind the first from past actions and lets the model verify them in one pass; a"
                        + " guess within r bins of the model's own choice is kept as it is. Published, with a draft model trained"
                        + " for each suite and a tree of 50 guesses: Spec-VLA's success and speed-up, which this is not. Read"
                        + " from its authors' source: the acceptance rule, its default r = 9 bins (0.07 of the normalised range),"
                        + " and that the draft's token is committed, not the model's. Our own reading: a single chain of guesses"
                        + " from the last actions in place of the draft model, the same chain again behind a rejected guess, and"
                        + " an exact gripper. With r = 0 lossless: token for token what dense gives, up to rounding in bfloat16.",
                "https://github.com/PineTreeWss/SpecVLA",
                List.of(
                        new ChoiceParameter(
                                "draft",
                                "Where guesses come from: the last step's tokens, the straight line through the last"
                                        + " two actions, a ridge regression of the last n actions on time, or a tree of the"
                                        + " tokens that are most probable by how each dimension moved in the last 16 steps,"
                                        + " which holds the last step's, too; our own reading.",
                                "last", List.of("last", "linear", "ridge", "tree")),
                        new IntegerParameter(
                                "guesses", "Guesses in a tree; 49 as in Spec-VLA's, whose own are a trained model's.",
                                49, 6, Draft.MOST_GUESSES),
                        new ChoiceParameter(
                                "accept",
                                "What makes a guess good enough: bins, a distance of at most r as published, or probability, at"
                                        + " least the share p of that of the model's choice; the latter is our own.",
                                "bins", List.of("bins", "probability")),
                        new IntegerParameter(
                                "r",
                                "Bins that a guess may lie from the model's choice, 0 for equality; 9 is the authors'"
                                        + " relaxed default. One bin is 1/127.5 of the normalised range.",
                                9, 0, 254),
                        new RealParameter(
                                "p",
                                "With accept=probability, the least probability of a guess, as a share of that of the"
                                        + " model's choice; our own choice.",
                                0.3, 0, 1),
                        new ChoiceParameter(
                                "commit",
                                "Which token an accepted guess puts into the action: draft, the guess itself as published, or"
                                        + " model, the model's choice at its place; tokens behind it have seen the guess either"
                                        + " way.",
                                "draft", List.of("draft", "model")),
                        new FlagParameter(
                                "exact_gripper",
                                "Whether the gripper's token must be the model's own; our own addition, the"
                                        + " authors' source relaxes it, too.",
                                true),
                        new IntegerParameter(
                                "n", "Past actions in the regression; 6 as in SP-VLA.", 6, 2, 16),
                        new RealParameter(
                                "lambda", "Weight of the regression's penalty; our own choice.", 0.01, 0, 100)),
                List.of(
                        new Preset("exact", "Equality everywhere: lossless.", Map.of("r", "0")),
                        new Preset(
                                "tree", "A tree of 49 guesses, equality everywhere: lossless.",
                                Map.of("draft", "tree", "r", "0")),
                        new Preset(
                                "tree-relaxed", "A tree of 49 guesses under the authors' relaxed acceptance, r = 9.",
                                Map.of("draft", "tree", "r", "9", "exact_gripper", "off")),
                        new Preset(
                                "probable", "A tree of 49 guesses, accepted by the model's probabilities.",
                                Map.of("draft", "tree", "accept", "probability")),
                        new Preset(
                                "relaxed", "The authors' relaxed acceptance on all seven dimensions, r = 9.",
                                Map.of("r", "9", "exact_gripper", "off"))));
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        return new DraftFreeSpec(parameters);
    }
}
