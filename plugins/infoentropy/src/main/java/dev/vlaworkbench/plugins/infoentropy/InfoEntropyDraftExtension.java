package dev.vlaworkbench.plugins.infoentropy;

import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ParameterSpec;
import dev.vlaworkbench.api.ParameterSpec.ChoiceParameter;
import dev.vlaworkbench.api.ParameterSpec.IntegerParameter;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.StrategyExtension;
import java.util.ArrayList;
import java.util.List;
import org.pf4j.Extension;

/** Offers VLA-InfoEntropy's selection together with drafts of the action tokens. */
@Extension
public class InfoEntropyDraftExtension implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        List<ParameterSpec> parameters = new ArrayList<>(InfoEntropyExtension.parameters());
        parameters.add(new ChoiceParameter(
                "guess",
                "Where the guessed action tokens come from: the last step's tokens again, the straight line through the"
                        + " last two actions, or a tree of the tokens that are most probable by how each dimension moved in"
                        + " the last 16 steps, which holds the last step's, too; our own.",
                "last", List.of("last", "linear", "tree")));
        parameters.add(new IntegerParameter(
                "guesses", "Guesses in a tree; 49 as in Spec-VLA's, whose own are a trained model's.", 49, 6,
                Draft.MOST_GUESSES));
        parameters.add(new ChoiceParameter(
                "verify",
                "How guesses are verified: draft goes on behind a wrong guess with the same guesses, jacobi with"
                        + " the model's choices of the pass before, none decodes one by one; our own.",
                "draft", List.of("draft", "jacobi", "none")));
        return new StrategyDescriptor(
                "infoentropy-draft",
                "VLA-InfoEntropy with drafts (ours)",
                "VLA-InfoEntropy's selection of reused patches, and the action tokens behind the first guessed from the last"
                        + " steps, as a chain or a tree, and verified by the model in one multi-token pass instead of six single ones. Published is"
                        + " only the selection, as strategy infoentropy describes it; verifying drafts is speculative decoding,"
                        + " whose published forms train a draft model. Our own: the combination, and guesses from past actions"
                        + " without any training. It attacks the decode passes, which token reuse leaves as they are. Lossless:"
                        + " the tokens are those that infoentropy with the same parameters gives, up to rounding in bfloat16.",
                "our own; on the VLA-InfoEntropy paper and https://arxiv.org/abs/2211.17192 (speculative decoding)",
                parameters,
                InfoEntropyExtension.presets());
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        return new InfoEntropy(
                parameters,
                new Guess(parameters.choice("verify"), parameters.choice("guess"), parameters.integer("guesses")));
    }
}
