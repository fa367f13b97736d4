package dev.vlaworkbench.plugins.draftfreespec;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionForecast;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Drafts from past actions on one lane. Holds no state. */
final class DraftFreeSpec implements Strategy {

    private static final int GRIPPER = Action.DIMENSIONS - 1;

    private final String draft;
    private final List<Integer> tolerances;
    private final int window;
    private final double lambda;

    DraftFreeSpec(ParameterValues parameters) {
        this.draft = parameters.choice("draft");
        List<Integer> bins = new ArrayList<>(Collections.nCopies(Action.DIMENSIONS, parameters.integer("r")));
        if (parameters.flag("exact_gripper")) {
            bins.set(GRIPPER, 0);
        }
        this.tolerances = List.copyOf(bins);
        this.window = parameters.integer("n");
        this.lambda = parameters.real("lambda");
    }

    @Override
    public StepDecision decide(StepContext context) {
        if (context.lastActions().isEmpty()) {
            return new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
        }
        return new StepDecision.RunModel(
                TokenPlan.dense(), new Draft(guesses(context), tolerances), Explanation.none());
    }

    private List<Integer> guesses(StepContext context) {
        List<Action> actions = context.lastActions();
        if (draft.equals("last") && !actions.getLast().tokens().isEmpty()) {
            return actions.getLast().tokens();
        }
        List<double[]> history = actions.subList(Math.max(0, actions.size() - window), actions.size()).stream()
                .map(context.actionSpace()::normalised).toList();
        return context.actionSpace().tokens(switch (draft) {
            case "linear" -> ActionForecast.linear(history);
            case "ridge" -> history.size() < 2
                    ? ActionForecast.last(history)
                    : ActionForecast.ridge(history, lambda);
            default -> ActionForecast.last(history);
        });
    }
}
