package dev.vlaworkbench.plugins.flashvla;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ReuseSchedule;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.StepOutcome;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.api.TopTokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** FLASH-VLA on one lane. Remembers the tokens kept at the last two steps at which the model ran, and how often it repeated. */
final class FlashVla implements Strategy {

    private final int keep;
    private final int boundary;
    private final int maxReuse;
    private final ActionTrigger trigger;
    private final List<List<Integer>> kept = new ArrayList<>();
    private int repeats;

    FlashVla(ParameterValues parameters, ModelShape model) {
        this.keep = parameters.integer("keep");
        this.boundary = ReuseSchedule.scaledBoundary(parameters.integer("layer"), model.layers());
        this.maxReuse = parameters.integer("max_reuse");
        this.trigger = new ActionTrigger(parameters.real("eps1"), parameters.real("eps2"));
    }

    @Override
    public ObservationRequest observations() {
        return drops() ? ObservationRequest.none().withProductsBefore(boundary) : ObservationRequest.none();
    }

    private boolean drops() {
        return keep < PatchGrid.TOKENS;
    }

    @Override
    public void startEpisode(EpisodeInfo episode) {
        kept.clear();
        repeats = 0;
    }

    @Override
    public StepDecision decide(StepContext context) {
        List<Action> actions = context.lastActions();
        Map<String, Double> scalars = new LinkedHashMap<>();
        if (actions.size() > 1 && kept.size() > 1) {
            Action before = actions.get(actions.size() - 2);
            double overlap = ActionTrigger.overlap(kept.get(0), kept.get(1));
            ActionTrigger.degrees(before, actions.getLast()).ifPresent(angle -> scalars.put("action_angle", angle));
            scalars.put("kept_overlap", overlap);
            if (repeats < maxReuse && trigger.fires(before, actions.getLast(), overlap)) {
                scalars.put("repeats", repeats + 1.0);
                return new StepDecision.SkipModel(
                        actions.getLast(), new Explanation(List.of(), List.of(), scalars));
            }
        }
        scalars.put("repeats", 0.0);
        return new StepDecision.RunModel(TokenPlan.dense(), new Explanation(List.of(), List.of(), scalars));
    }

    @Override
    public LayerDecision decideAtLayer(LayerContext context) {
        if (context.hiddenProducts().isEmpty()) {
            return new LayerDecision(context.plan(), Explanation.none());
        }
        double[] score = Contribution.of(context.hiddenProducts().get());
        List<Integer> best = TopTokens.largest(score, keep);
        TokenPlan plan = context.plan().droppingAllBut(best, boundary);
        return new LayerDecision(
                plan,
                new Explanation(
                        List.of(
                                ScoreMap.of(
                                        "information contribution", "",
                                        "Sum of the token's parts in the singular vectors of"
                                                + " the hidden rows before layer " + boundary
                                                + ", weighted by the singular values.",
                                        score)),
                        List.of(
                                new TokenSet(
                                        "kept", TokenSet.Role.IMPORTANT, "The largest information contribution.", best),
                                new TokenSet(
                                        "dropped", TokenSet.Role.DROPPED, "Dropped before layer " + boundary + ".",
                                        plan.tokens(Disposition.Kind.DROP))),
                        Map.of("kept", (double) best.size())));
    }

    @Override
    public void observe(StepOutcome outcome) {
        if (!outcome.modelRan()) {
            repeats++;
            return;
        }
        repeats = 0;
        kept.add(IntStream.range(0, PatchGrid.TOKENS)
                .filter(token -> outcome.executedPlan().of(token).kind() == Disposition.Kind.COMPUTE).boxed().toList());
        if (kept.size() > 2) {
            kept.removeFirst();
        }
    }
}
