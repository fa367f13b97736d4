package dev.vlaworkbench.plugins.pdvla;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionForecast;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.Jacobi;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import java.util.List;
import java.util.Random;

/** Jacobi decoding on one lane. Holds no state. */
final class PdVla implements Strategy {

    private final String guess;
    private final int maxPasses;
    private final boolean freeze;

    PdVla(String guess, int maxPasses, boolean freeze) {
        this.guess = guess;
        this.maxPasses = maxPasses;
        this.freeze = freeze;
    }

    @Override
    public StepDecision decide(StepContext context) {
        return new StepDecision.RunModel(
                TokenPlan.dense(), new Jacobi(tokens(context), maxPasses, freeze), Explanation.none());
    }

    private List<Integer> tokens(StepContext context) {
        ActionSpace space = context.actionSpace();
        List<Action> actions = context.lastActions();
        if (guess.equals("random")) {
            Random random = new Random(context.t());
            return random.ints(Action.DIMENSIONS, space.textVocabulary() - space.bins(), space.textVocabulary()).boxed()
                    .toList();
        }
        if (guess.equals("middle") || actions.isEmpty()) {
            return space.tokens(new double[Action.DIMENSIONS]);
        }
        if (guess.equals("last") && !actions.getLast().tokens().isEmpty()) {
            return actions.getLast().tokens();
        }
        List<double[]> history = actions.stream().map(space::normalised).toList();
        return space.tokens(guess.equals("linear") ? ActionForecast.linear(history) : ActionForecast.last(history));
    }
}
