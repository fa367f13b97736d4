package dev.vlaworkbench.api.testkit;

import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.Jacobi;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.api.VerifiedGuess;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a workbench refuses, in the words of a test. */
final class Legality {

    private Legality() {}

    /** Why an answer between two layers cannot stand; empty when it can. */
    static Optional<String> faultOfChange(LayerContext asked, LayerDecision answer) {
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            Disposition before = asked.plan().of(token);
            Disposition after = answer.plan().of(token);
            boolean left = !before.computedAt(asked.layer() - 1);
            if (left ? !after.equals(before) : !after.computedAt(asked.layer() - 1)) {
                return Optional
                        .of("before layer " + asked.layer() + " token " + token + " changed from " + before + " to "
                                + after + " although that layer has run");
            }
        }
        return Optional.empty();
    }

    /** Why a plan does not fit a model; empty when it does. */
    static Optional<String> faultOfPlan(TokenPlan plan, int layers) {
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            if (plan.of(token).fromLayer() >= layers) {
                return Optional
                        .of("token " + token + " leaves at layer " + plan.of(token).fromLayer() + " of " + layers);
            }
        }
        return plan.merges().stream().anyMatch(merge -> merge.layer() >= layers)
                ? Optional.of("tokens merge behind the last layer")
                : Optional.empty();
    }

    /** Why what a decision guesses or gives as action tokens would be refused; empty when it would not. */
    static Optional<String> faultOfTokens(StepDecision decision, int vocabulary) {
        List<Integer> tokens = switch (decision) {
            case StepDecision.RunModel run -> switch (run.decoding()) {
                case DecodePlan.Greedy greedy -> List.of();
                case Draft draft -> draft.guesses().stream().map(Draft.Guess::token).toList();
                case Jacobi jacobi -> jacobi.tokens();
            };
            case StepDecision.SkipModel skip -> skip.action().tokens();
        };
        return tokens.stream().filter(token -> token < 0 || token >= vocabulary).findFirst()
                .map(token -> "action token " + token + " is none of 0.." + (vocabulary - 1));
    }

    /** Why an answer on guesses cannot stand; empty when it can. */
    static Optional<String> faultOfAccepted(List<VerifiedGuess> asked, List<Boolean> answer) {
        return answer != null && answer.size() == asked.size() && answer.stream().noneMatch(Objects::isNull)
                ? Optional.empty()
                : Optional.of("asked which of " + asked.size() + " guesses it accepts it answered " + answer);
    }

    /** Why an explanation would be refused; empty when it would not. */
    static Optional<String> faultOfExplanation(Explanation explanation) {
        if (Stream.of(explanation.scoreMaps().size(), explanation.tokenSets().size(), explanation.scalars().size())
                .anyMatch(parts -> parts > Explanation.MOST_PARTS)) {
            return Optional.of("more than " + Explanation.MOST_PARTS + " score maps, token sets or scalars");
        }
        if (Stream.of(explanation.scoreMaps().stream().map(ScoreMap::name),
                explanation.scoreMaps().stream().map(ScoreMap::unit),
                explanation.tokenSets().stream().map(TokenSet::name), explanation.scalars().keySet().stream())
                .flatMap(names -> names).anyMatch(name -> name.length() > Explanation.LONGEST_NAME)
                || Stream.concat(explanation.scoreMaps().stream().map(ScoreMap::description),
                        explanation.tokenSets().stream().map(TokenSet::description))
                        .anyMatch(text -> text.length() > Explanation.LONGEST_DESCRIPTION)) {
            return Optional.of("a name, unit or description is longer than can be shown");
        }
        if (explanation.scoreMaps().stream().map(ScoreMap::name).distinct().count() < explanation.scoreMaps().size()
                || explanation.tokenSets().stream().map(TokenSet::name).distinct().count() < explanation.tokenSets()
                        .size()) {
            return Optional.of("two score maps or two token sets have one name");
        }
        for (Map.Entry<String, Double> scalar : explanation.scalars().entrySet()) {
            if (!Double.isFinite(scalar.getValue())) {
                return Optional.of("scalar " + scalar.getKey() + " is " + scalar.getValue());
            }
        }
        return Optional.empty();
    }
}
