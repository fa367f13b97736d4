package dev.vlaworkbench.plugins.spvla;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionForecast;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.StepOutcome;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.api.TopTokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** SP-VLA on one lane. Remembers which of the last actions were the model's, and the attention accumulated. */
final class SpVla implements Strategy {

    private final ParameterValues parameters;
    private final boolean skips;
    private final boolean prunes;
    private final int window;
    private final Scheduler scheduler;
    private final List<Boolean> byModel = new ArrayList<>();
    private Optional<double[]> accumulated = Optional.empty();
    private Optional<TokenPlan> lastModelPlan = Optional.empty();

    SpVla(ParameterValues parameters) {
        this.parameters = parameters;
        this.skips = parameters.flag("skip");
        this.prunes = parameters.flag("prune");
        this.window = parameters.integer("n");
        this.scheduler = new Scheduler(
                window, parameters.real("tau"), parameters.real("v_min"), parameters.real("v_max"),
                parameters.choice("speed").equals("components"));
    }

    @Override
    public ObservationRequest observations() {
        return prunes ? ObservationRequest.none().withMeanAttention() : ObservationRequest.none();
    }

    @Override
    public void startEpisode(EpisodeInfo episode) {
        byModel.clear();
        accumulated = Optional.empty();
        lastModelPlan = Optional.empty();
    }

    @Override
    public StepDecision decide(StepContext context) {
        List<Action> actions = context.lastActions();
        List<double[]> buffer = actions.subList(Math.max(0, actions.size() - window), actions.size()).stream()
                .map(context.actionSpace()::normalised).toList();
        Map<String, Double> scalars = new LinkedHashMap<>();
        double speed = buffer.isEmpty() ? 0 : Scheduler.speed(buffer.getLast());
        scalars.put("speed", speed);
        if (skips && scheduler.skips(buffer, byModel)) {
            scalars.put("skipped", 1.0);
            double[] forecast = ActionForecast.ridge(buffer, parameters.real("lambda"));
            return new StepDecision.SkipModel(
                    action(context, forecast), new Explanation(List.of(), List.of(), scalars));
        }
        scalars.put("skipped", 0.0);
        if (prunes) {
            accumulate(context);
        }
        if (!prunes || accumulated.isEmpty()) {
            return new StepDecision.RunModel(TokenPlan.dense(), new Explanation(List.of(), List.of(), scalars));
        }
        return pruned(context, speed, scalars);
    }

    private static Action action(StepContext context, double[] normalised) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < normalised.length; i++) {
            values.add(context.actionSpace().unnormalise(i, normalised[i]));
        }
        return new Action(List.of(), values);
    }

    /** Once for each model step: what a skipped step leaves in the context has been taken in before. */
    private void accumulate(StepContext context) {
        if (lastModelPlan.isEmpty() || context.lastAttention().isEmpty()) {
            return;
        }
        TokenPlan plan = lastModelPlan.get();
        lastModelPlan = Optional.empty();
        double[] last = context.lastAttention().get().meanOverWords(TextToVisionAttention.MEAN_OVER_LAYERS);
        if (accumulated.isEmpty()) {
            accumulated = Optional.of(last);
            return;
        }
        double smoothing = parameters.real("smoothing");
        double[] sum = accumulated.get();
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            if (plan.of(token).kind() == Disposition.Kind.COMPUTE) {
                sum[token] = smoothing * sum[token] + (1 - smoothing) * last[token];
            }
        }
    }

    private StepDecision pruned(StepContext context, double speed, Map<String, Double> scalars) {
        double slow = parameters.real("keep_slow");
        double fastest = Math.max(parameters.real("v_max"), Double.MIN_NORMAL);
        double share = slow - (slow - parameters.real("keep_fast")) * Math.clamp(speed / fastest, 0, 1);
        double[] attention = accumulated.orElseThrow();
        List<Integer> semantic = TopTokens.largest(attention, (int) Math.round(share * PatchGrid.TOKENS));
        List<Integer> spatial = Contours.patches(
                context.frame(), parameters.integer("edge_low"), parameters.integer("edge_high"));
        TreeSet<Integer> kept = new TreeSet<>(semantic);
        kept.addAll(spatial);
        TokenPlan plan = TokenPlan.dense().droppingAllBut(kept, 0);
        scalars.put("semantic", (double) semantic.size());
        scalars.put("spatial", (double) spatial.size());
        scalars.put("kept", (double) kept.size());
        return new StepDecision.RunModel(
                plan,
                new Explanation(
                        List.of(
                                ScoreMap.of(
                                        "accumulated attention", "",
                                        "The prompt's attention, mean over layers, heads and"
                                                + " words, smoothed over the steps at which the model ran.",
                                        attention)),
                        List.of(
                                new TokenSet(
                                        "spatial", TokenSet.Role.OTHER, "A contour of the frame touches them.",
                                        spatial),
                                new TokenSet(
                                        "semantic", TokenSet.Role.OTHER, "The largest accumulated attention.",
                                        semantic),
                                new TokenSet(
                                        "kept", TokenSet.Role.IMPORTANT, "Spatial or semantic.", List.copyOf(kept)),
                                new TokenSet(
                                        "dropped", TokenSet.Role.DROPPED, "Dropped before the first layer.",
                                        plan.tokens(Disposition.Kind.DROP))),
                        scalars));
    }

    @Override
    public void observe(StepOutcome outcome) {
        byModel.add(outcome.modelRan());
        if (byModel.size() > window) {
            byModel.removeFirst();
        }
        if (outcome.modelRan()) {
            lastModelPlan = Optional.of(outcome.executedPlan());
        }
    }
}
