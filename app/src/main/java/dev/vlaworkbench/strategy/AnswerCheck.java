package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.Jacobi;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.Merge;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.api.VerifiedGuess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Checks a strategy's answers beyond what the value types check themselves. Phrases continue "the strategy ...". */
final class AnswerCheck {

    private final int layers;
    private boolean averagesAttention;

    AnswerCheck(int layers) {
        this.layers = layers;
    }

    static Strategy created(Strategy strategy) throws BadAnswer {
        require(strategy != null, "returned null instead of a strategy");
        return strategy;
    }

    ObservationRequest request(ObservationRequest request) throws BadAnswer {
        require(request != null, "returned null");
        require(request.attention() != null, "asked for attention in the form null");
        averagesAttention = request.attention() == ObservationRequest.AttentionForm.MEAN_OVER_LAYERS;
        for (int layer : request.attentionLayers()) {
            require(layer >= 0 && layer < layers,
                    "asked for the attention of layer " + layer + " of a model with layers 0.." + (layers - 1));
        }
        for (int layer : request.decisionLayers()) {
            require(layer >= 0 && layer < layers,
                    "asked to decide before layer " + layer + " of a model with layers 0.." + (layers - 1));
        }
        require(!request.rowMeanLayers().contains(0), "asked for the attention before layer 0, where no layer has run");
        require(request.answerAttentionLayer() != null, "asked for the action tokens' attention at the layer null");
        if (request.answerAttentionLayer().isPresent()) {
            int layer = request.answerAttentionLayer().getAsInt();
            require(layer >= 0 && layer < layers,
                    "asked for the action tokens' attention at layer " + layer + " of a model with layers 0.."
                            + (layers - 1));
        }
        return request;
    }

    StepDecision decision(StepContext asked, StepDecision decision) throws BadAnswer {
        require(decision != null, "returned null instead of a decision");
        explanation(decision.explanation());
        switch (decision) {
            case StepDecision.RunModel run -> {
                plan(run.plan());
                decoding(run.decoding(), asked.actionSpace().textVocabulary());
            }
            case StepDecision.SkipModel skip -> {
                require(skip.action() != null, "skipped the model without an action");
                tokens(skip.action().tokens(), asked.actionSpace().textVocabulary());
            }
        }
        return decision;
    }

    private static void decoding(DecodePlan decoding, int vocabulary) throws BadAnswer {
        require(decoding != null, "returned a decision without a way to decode");
        switch (decoding) {
            case DecodePlan.Greedy greedy -> {
            }
            case Draft draft -> tokens(draft.guesses().stream().map(Draft.Guess::token).toList(), vocabulary);
            case Jacobi jacobi -> tokens(jacobi.tokens(), vocabulary);
        }
    }

    /** A token without a row in the embedding table would end the model's pass, on a GPU for good. */
    private static void tokens(List<Integer> tokens, int vocabulary) throws BadAnswer {
        for (int token : tokens) {
            require(token >= 0 && token < vocabulary,
                    "gave the action token " + token + " of a model with tokens 0.." + (vocabulary - 1));
        }
    }

    List<Boolean> accepted(List<VerifiedGuess> asked, List<Boolean> accepted) throws BadAnswer {
        require(accepted != null, "returned null instead of which guesses it accepts");
        List<Object> copy = new ArrayList<>(accepted);
        require(copy.size() == asked.size(),
                "gave " + copy.size() + " answers for " + asked.size() + " guesses");
        List<Boolean> answers = new ArrayList<>();
        for (Object answer : copy) {
            require(answer != null, "left open whether it accepts guess " + answers.size());
            require(answer instanceof Boolean, "gave something else than yes or no for guess " + answers.size());
            answers.add((Boolean) answer);
        }
        return List.copyOf(answers);
    }

    LayerDecision layerDecision(LayerContext asked, LayerDecision decision) throws BadAnswer {
        require(decision != null, "returned null instead of a decision");
        explanation(decision.explanation());
        plan(decision.plan());
        int boundary = asked.layer();
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            Disposition before = asked.plan().of(token);
            Disposition now = decision.plan().of(token);
            if (before.computedAt(boundary - 1)) {
                require(now.computedAt(boundary - 1),
                        "let visual token " + token + " leave at layer " + now.fromLayer() + ", which has already run");
            } else {
                require(now.equals(before),
                        "changed visual token " + token + ", which had left the pass at layer " + before.fromLayer());
            }
        }
        require(mergesBefore(boundary, decision.plan()).equals(mergesBefore(boundary, asked.plan())),
                "changed merges before layers that have already run");
        OptionalInt renumbered = asked.plan().renumberedFrom();
        require(renumbered.equals(decision.plan().renumberedFrom())
                || renumbered.isEmpty() && !decision.plan().renumberedAt(boundary - 1),
                "changed from which layer on positions are counted anew after that layer had run");
        return decision;
    }

    private static List<Merge> mergesBefore(int boundary, TokenPlan plan) {
        return plan.merges().stream().filter(merge -> merge.layer() < boundary).toList();
    }

    private void plan(TokenPlan plan) throws BadAnswer {
        require(plan != null, "returned a decision without a plan");
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            Disposition disposition = plan.of(token);
            require(disposition.kind() != null, "gave visual token " + token + " no kind of disposition");
            require(disposition.fromLayer() < layers,
                    "lets visual token " + token + " leave at layer " + disposition.fromLayer()
                            + " of a model with layers 0.." + (layers - 1));
        }
        for (Merge merge : plan.merges()) {
            require(merge.layer() < layers, "merges visual tokens before layer " + merge.layer()
                    + " of a model with layers 0.." + (layers - 1));
        }
        require(plan.merges().size() <= PatchGrid.TOKENS,
                "merges " + plan.merges().size() + " times what are " + PatchGrid.TOKENS + " visual tokens");
        require(plan.renumberedFrom().isEmpty() || !averagesAttention,
                "counts positions anew in a pass whose attention is averaged over layers with other positions");
    }

    private static void explanation(Explanation explanation) throws BadAnswer {
        require(explanation != null, "returned a decision without an explanation");
        few(explanation.scoreMaps().size(), "score maps");
        few(explanation.tokenSets().size(), "token sets");
        few(explanation.scalars().size(), "scalars");
        Set<String> names = new HashSet<>();
        for (ScoreMap map : explanation.scoreMaps()) {
            require(map.unit() != null && map.description() != null,
                    "returned score map '" + map.name() + "' without unit or description");
            brief(map.name(), map.unit(), map.description());
            require(names.add(map.name()), "returned two score maps named '" + map.name() + "'");
        }
        names.clear();
        for (TokenSet set : explanation.tokenSets()) {
            require(set.role() != null && set.description() != null,
                    "returned token set '" + set.name() + "' without role or description");
            brief(set.name(), "", set.description());
            require(names.add(set.name()), "returned two token sets named '" + set.name() + "'");
        }
        for (Map.Entry<String, Double> scalar : explanation.scalars().entrySet()) {
            require(scalar.getKey() != null && !scalar.getKey().isBlank(), "returned a scalar without a name");
            brief(scalar.getKey(), "", "");
            require(scalar.getValue() != null && Double.isFinite(scalar.getValue()),
                    "returned the scalar " + scalar.getKey() + " = " + scalar.getValue()
                            + ", which is no finite number");
        }
    }

    private static void few(int parts, String kind) throws BadAnswer {
        require(parts <= Explanation.MOST_PARTS,
                "returned " + parts + " " + kind + "; at most " + Explanation.MOST_PARTS + " can be shown");
    }

    private static void brief(String name, String unit, String description) throws BadAnswer {
        require(name.length() <= Explanation.LONGEST_NAME && unit.length() <= Explanation.LONGEST_NAME,
                "returned a name or unit of more than " + Explanation.LONGEST_NAME + " characters");
        require(description.length() <= Explanation.LONGEST_DESCRIPTION,
                "described '" + name + "' with more than " + Explanation.LONGEST_DESCRIPTION + " characters");
    }

    private static void require(boolean holds, String phrase) throws BadAnswer {
        if (!holds) {
            throw new BadAnswer(phrase);
        }
    }
}
