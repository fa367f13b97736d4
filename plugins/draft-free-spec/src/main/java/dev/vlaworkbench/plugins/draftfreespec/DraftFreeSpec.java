package dev.vlaworkbench.plugins.draftfreespec;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionForecast;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.GuessAcceptance;
import dev.vlaworkbench.api.GuessTree;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenForecast;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.VerifiedGuess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Drafts from past actions on one lane. Holds no state. */
final class DraftFreeSpec implements Strategy {

    private static final int GRIPPER = Action.DIMENSIONS - 1;

    private final String draft;
    private final int treeGuesses;
    private final GuessAcceptance acceptance;
    private final double leastShare;
    private final boolean exactGripper;
    private final int window;
    private final double lambda;

    DraftFreeSpec(ParameterValues parameters) {
        this.draft = parameters.choice("draft");
        this.treeGuesses = parameters.integer("guesses");
        this.exactGripper = parameters.flag("exact_gripper");
        this.leastShare = parameters.real("p");
        boolean keepsGuess = parameters.choice("commit").equals("draft");
        List<Integer> bins = new ArrayList<>(Collections.nCopies(Action.DIMENSIONS, parameters.integer("r")));
        if (exactGripper) {
            bins.set(GRIPPER, 0);
        }
        this.acceptance = parameters.choice("accept").equals("bins")
                ? new GuessAcceptance.WithinBins(bins, keepsGuess)
                : new GuessAcceptance.ByStrategy(keepsGuess);
        this.window = parameters.integer("n");
        this.lambda = parameters.real("lambda");
    }

    @Override
    public StepDecision decide(StepContext context) {
        if (context.lastActions().isEmpty()) {
            return new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
        }
        return new StepDecision.RunModel(
                TokenPlan.dense(), new Draft(guesses(context), acceptance, Draft.ENOUGH_PASSES), Explanation.none());
    }

    @Override
    public List<Boolean> acceptGuesses(List<VerifiedGuess> guesses) {
        return guesses.stream().map(this::accepts).toList();
    }

    private boolean accepts(VerifiedGuess guess) {
        return guess.token() == guess.modelToken()
                || !(exactGripper && guess.place() == GRIPPER)
                        && guess.logProbability() - guess.modelLogProbability() >= Math.log(leastShare);
    }

    private List<Draft.Guess> guesses(StepContext context) {
        return draft.equals("tree")
                ? GuessTree.mostProbable(last(context),
                        TokenForecast.next(context.actionSpace(), context.lastActions()),
                        treeGuesses)
                : Draft.chain(chain(context));
    }

    private static List<Integer> last(StepContext context) {
        Action last = context.lastActions().getLast();
        return last.tokens().isEmpty()
                ? context.actionSpace().tokens(context.actionSpace().normalised(last))
                : last.tokens();
    }

    private List<Integer> chain(StepContext context) {
        List<Action> actions = context.lastActions();
        if (draft.equals("last")) {
            return last(context);
        }
        List<double[]> history = actions.subList(Math.max(0, actions.size() - window), actions.size()).stream()
                .map(context.actionSpace()::normalised).toList();
        return context.actionSpace().tokens(switch (draft) {
            case "linear" -> ActionForecast.linear(history);
            default -> history.size() < 2 ? ActionForecast.last(history) : ActionForecast.ridge(history, lambda);
        });
    }
}
