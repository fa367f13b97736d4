package dev.vlaworkbench.api.testkit;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.GuessAcceptance;
import dev.vlaworkbench.api.HiddenProducts;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.ObservationRequest.AttentionForm;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.StepOutcome;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.VerifiedGuess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Runs a strategy over a made-up episode: frames of noise of which a part changes, seeded random attention and hidden rows, seeded
 * actions near each other. Equal seeds give equal episodes.
 */
public final class SyntheticEpisode {

    private static final int WIDTH = 8;

    private final ModelShape model;
    private final long seed;
    private final int steps;

    /**
     * An episode.
     *
     * @param model the model's dimensions; at least one layer
     * @param seed makes it
     * @param steps control steps
     */
    public SyntheticEpisode(ModelShape model, long seed, int steps) {
        this.model = model;
        this.seed = seed;
        this.steps = steps;
    }

    /**
     * What a strategy did in one step.
     *
     * @param decision its answer before the model ran
     * @param layerDecisions its answers between layers
     * @param accepted its answers on guesses, where it left acceptance to itself; empty otherwise
     * @param executed the plan in the end
     * @param cacheFault why a plan could not run; empty as it should be
     * @param slowestNanos the longest call
     */
    public record Step(
            StepDecision decision,
            List<LayerDecision> layerDecisions,
            List<Boolean> accepted,
            TokenPlan executed,
            Optional<String> cacheFault,
            long slowestNanos) {}

    /** Runs the strategy from the start of the episode; what it throws comes out. */
    public List<Step> run(Strategy strategy) {
        strategy.startEpisode(SyntheticStep.EPISODE);
        ObservationRequest request = strategy.observations();
        SyntheticCache cache = new SyntheticCache(model.layers());
        List<Action> actions = new ArrayList<>();
        List<Step> done = new ArrayList<>();
        SyntheticStep last = null;
        for (int t = 0; t < steps; t++) {
            Random random = new Random(seed * 1_000 + t);
            SyntheticStep step = step(t, last, request, cache, actions);
            Step result = one(strategy, request, step, cache, random);
            done.add(result);
            boolean ran = result.decision() instanceof StepDecision.RunModel;
            Action action = result.decision() instanceof StepDecision.SkipModel skip
                    ? skip.action()
                    : action(random, t);
            if (ran && result.cacheFault().isEmpty()) {
                cache.executed(result.executed());
                last = step;
            }
            actions.add(action);
            strategy.observe(new StepOutcome(t, result.executed(), action, ran));
        }
        return done;
    }

    private SyntheticStep step(
            int t, SyntheticStep last, ObservationRequest request, SyntheticCache cache, List<Action> actions) {
        Random observed = new Random(seed * 1_000 + t + 500);
        SyntheticStep first = SyntheticStep.first();
        return new SyntheticStep(
                t, first.episode(), model, first.actionSpace(), frame(t),
                Optional.ofNullable(last).map(SyntheticStep::frame), Optional.empty(),
                last == null ? Optional.empty() : attention(request, observed),
                last == null || !request.layerEntropies()
                        ? Optional.empty()
                        : Optional.of(observed.doubles(model.layers(), 1, 4).toArray()),
                last == null || request.answerAttentionLayer().isEmpty()
                        ? Optional.empty()
                        : Optional.of(attention(List.of(request.answerAttentionLayer().getAsInt()), 6, observed)),
                cache, actions.subList(Math.max(0, actions.size() - 16), actions.size()));
    }

    private Step one(
            Strategy strategy, ObservationRequest request, SyntheticStep step, SyntheticCache cache, Random random) {
        long start = System.nanoTime();
        StepDecision decision = strategy.decide(step);
        long slowest = System.nanoTime() - start;
        List<LayerDecision> between = new ArrayList<>();
        TokenPlan plan = TokenPlan.dense();
        List<Boolean> accepted = List.of();
        Optional<String> fault = Optional.empty();
        if (decision instanceof StepDecision.RunModel run) {
            plan = run.plan();
            fault = cache.faultOf(plan);
            for (int boundary : request.decisionLayers()) {
                SyntheticLayer moment = moment(boundary, plan, request, random);
                start = System.nanoTime();
                LayerDecision answer = strategy.decideAtLayer(moment);
                slowest = Math.max(slowest, System.nanoTime() - start);
                between.add(answer);
                fault = fault.or(() -> Legality.faultOfChange(moment, answer)).or(() -> cache.faultOf(answer.plan()));
                plan = answer.plan();
            }
            if (run.decoding() instanceof Draft draft && draft.acceptance() instanceof GuessAcceptance.ByStrategy) {
                List<VerifiedGuess> verified = verified(draft, random);
                start = System.nanoTime();
                accepted = strategy.acceptGuesses(verified);
                slowest = Math.max(slowest, System.nanoTime() - start);
                List<Boolean> answer = accepted;
                fault = fault.or(() -> Legality.faultOfAccepted(verified, answer));
            }
        }
        return new Step(decision, between, accepted, plan, fault, slowest);
    }

    /** Every second guess or so is the model's choice; probabilities are seeded. */
    private static List<VerifiedGuess> verified(Draft draft, Random random) {
        return IntStream.range(0, draft.guesses().size()).mapToObj(index -> {
            int token = draft.guesses().get(index).token();
            boolean right = random.nextBoolean();
            double best = -random.nextDouble();
            return new VerifiedGuess(draft.place(index), token, right ? token : Math.max(0, token - 1),
                    right ? best : best - 3 * random.nextDouble(), best, random.nextDouble());
        }).toList();
    }

    private SyntheticLayer moment(int boundary, TokenPlan plan, ObservationRequest request, Random random) {
        float[] values = weights(words(), boundary == 0 ? null : random);
        for (int i = 0; i < values.length; i++) {
            if (boundary > 0 && gone(plan, i % PatchGrid.TOKENS, boundary - 1)) {
                values[i] = 0;
            }
        }
        TextToVisionAttention attention = TextToVisionAttention.of(List.of(boundary - 1), words(), values);
        double[] rowMean = IntStream.range(0, PatchGrid.TOKENS)
                .mapToDouble(token -> gone(plan, token, boundary - 1) ? 0 : random.nextDouble() / 300).toArray();
        return new SyntheticLayer(
                boundary, plan, attention,
                request.rowMeanLayers().contains(boundary) ? Optional.of(rowMean) : Optional.empty(),
                request.productLayers().contains(boundary)
                        ? Optional.of(products(plan, boundary, random))
                        : Optional.empty());
    }

    private static boolean gone(TokenPlan plan, int token, int layer) {
        return plan.of(token).kind() == Disposition.Kind.DROP
                && !plan.of(token).computedAt(layer);
    }

    private static HiddenProducts products(TokenPlan plan, int boundary, Random random) {
        int rows = PatchGrid.TOKENS + words();
        double[][] hidden = new double[rows][];
        for (int row = 0; row < rows; row++) {
            boolean there = row >= PatchGrid.TOKENS || plan.of(row).computedAt(boundary - 1);
            hidden[row] = there ? random.doubles(WIDTH, -1, 1).toArray() : new double[WIDTH];
        }
        double[] products = new double[rows * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < rows; column++) {
                for (int i = 0; i < WIDTH; i++) {
                    products[row * rows + column] += hidden[row][i] * hidden[column][i];
                }
            }
        }
        return HiddenProducts.of(words(), WIDTH, products);
    }

    private Optional<TextToVisionAttention> attention(ObservationRequest request, Random random) {
        if (request.attention() == AttentionForm.NONE) {
            return Optional.empty();
        }
        List<Integer> layers = request.attention() == AttentionForm.MEAN_OVER_LAYERS
                ? List.of(TextToVisionAttention.MEAN_OVER_LAYERS)
                : request.attentionLayers().isEmpty()
                        ? IntStream.range(0, model.layers()).boxed().toList()
                        : request.attentionLayers();
        return Optional.of(attention(layers, words(), random));
    }

    private static TextToVisionAttention attention(List<Integer> layers, int rows, Random random) {
        return TextToVisionAttention.of(layers, rows, weights(layers.size() * rows, random));
    }

    /** Rows of 256 random weights that sum to less than 1; zeros without a source. */
    private static float[] weights(int rows, Random random) {
        float[] values = new float[rows * PatchGrid.TOKENS];
        for (int i = 0; i < values.length && random != null; i++) {
            values[i] = random.nextFloat() / PatchGrid.TOKENS;
        }
        return values;
    }

    private static int words() {
        return SyntheticStep.EPISODE.promptTokens().size();
    }

    /** Noise that stands still but for a band of rows that moves down. */
    private RgbImage frame(int t) {
        byte[] rgb = new byte[PatchGrid.IMAGE_PIXELS * PatchGrid.IMAGE_PIXELS * 3];
        new Random(seed).nextBytes(rgb);
        byte[] band = new byte[rgb.length / 4];
        new Random(seed + 1 + t).nextBytes(band);
        System.arraycopy(band, 0, rgb, rgb.length / PatchGrid.SIDE * (t % 8), band.length);
        return RgbImage.of(PatchGrid.IMAGE_PIXELS, PatchGrid.IMAGE_PIXELS, rgb);
    }

    private static Action action(Random random, int t) {
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < Action.DIMENSIONS; i++) {
            tokens.add(31_850 + 3 * Math.min(t, 20) + random.nextInt(4));
        }
        return SyntheticStep.ACTIONS.action(tokens);
    }
}
