package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.ObservationRequest.AttentionForm;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.episode.FramePreparation;
import dev.vlaworkbench.model.ForwardResult;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.model.ModelLane;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.model.VlaModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A model of three layers that keeps a real account of cache ages and whose action tells what it saw: the first token is the
 * frame's grey value, the second the number of tokens in the last layer.
 */
public final class FakeModel implements VlaModel {

    static final int LAYERS = 3;
    static final int WORDS = 2;

    /** What happened, in order: "see", and "run" for each forward pass. */
    public final List<String> calls = new ArrayList<>();

    /** Lanes that are open. */
    public int openLanes;

    private int grey;

    @Override
    public ModelInfo info() {
        return new ModelInfo(
                "fake", true, "cpu", "test", "float32", "none", "wall clock", 0, shape());
    }

    @Override
    public ModelShape shape() {
        return new ModelShape(LAYERS, 1, 10, 30);
    }

    @Override
    public ActionSpace actionSpace() {
        return new ActionSpace(
                32_000, 256, Collections.nCopies(7, -1.0), Collections.nCopies(7, 1.0), Collections.nCopies(7, false));
    }

    @Override
    public Prompt prompt(String instruction) {
        return new Prompt(instruction, List.of(1, 2, 3), List.of("pick", "up"));
    }

    @Override
    public RgbImage prepare(RgbImage frame, FramePreparation preparation) {
        return frame;
    }

    @Override
    public double see(RgbImage frame) {
        calls.add("see");
        grey = frame.sample(0, 0, 0);
        return 5;
    }

    @Override
    public ModelLane openLane(Prompt prompt) {
        openLanes++;
        return new FakeLane();
    }

    @Override
    public void close() {}

    private final class FakeLane implements ModelLane, CacheView {

        private final int[][] ages = new int[LAYERS][PatchGrid.TOKENS];
        private boolean empty = true;

        private FakeLane() {
            reset();
        }

        @Override
        public CacheView cache() {
            return this;
        }

        @Override
        public int age(int layer, int token) {
            return ages[layer][token];
        }

        @Override
        public boolean isEmpty() {
            return empty;
        }

        @Override
        public int oldest(int token) {
            int[] column = IntStream.range(0, LAYERS).map(layer -> ages[layer][token]).toArray();
            return Arrays.stream(column).anyMatch(age -> age == ABSENT)
                    ? ABSENT
                    : Arrays.stream(column).max().getAsInt();
        }

        @Override
        public void reset() {
            Arrays.stream(ages).forEach(layer -> Arrays.fill(layer, ABSENT));
            empty = true;
        }

        @Override
        public Optional<String> faultOf(TokenPlan plan) {
            for (int token : plan.tokens(Disposition.Kind.REUSE)) {
                for (int layer = plan.of(token).fromLayer(); layer < LAYERS; layer++) {
                    if (ages[layer][token] == ABSENT) {
                        return Optional.of("visual token " + token + " is not in the cache at layer " + layer + ".");
                    }
                }
            }
            return Optional.empty();
        }

        @Override
        public ForwardResult run(
                TokenPlan plan, DecodePlan decoding, ObservationRequest request, LayerDecisions decisions) {
            calls.add("run");
            TokenPlan executed = plan;
            List<Integer> hidden = new ArrayList<>();
            List<Integer> attended = new ArrayList<>();
            for (int layer = 0; layer < LAYERS; layer++) {
                if (request.decisionLayers().contains(layer)) {
                    executed = decisions.decide(new Boundary(layer, executed));
                }
                hidden.add(1 + WORDS + executed.computedAt(layer));
                attended.add(1 + WORDS + executed.attendedAt(layer));
            }
            remember(executed);
            List<Integer> tokens = List.of(grey, hidden.getLast(), 3, 4, 5, 6, 7);
            return new ForwardResult(
                    new Action(tokens, tokens.stream().map(Integer::doubleValue).toList()), executed, hidden, attended,
                    request.attention() == AttentionForm.NONE ? Optional.empty() : Optional.of(attention()),
                    request.layerEntropies()
                            ? Optional.of(Collections.nCopies(LAYERS, (double) grey))
                            : Optional.empty(),
                    Optional.empty(),
                    decoding instanceof DecodePlan.Greedy
                            ? ForwardResult.Decoding.GREEDY
                            : new ForwardResult.Decoding(2, 9, 4),
                    new ForwardResult.Timing(7, 0.5, 3));
        }

        @Override
        public Optional<HeadAttention> inspect(TokenPlan plan, boolean capture) {
            faultOf(plan).ifPresent(fault -> {
                throw new IllegalArgumentException(fault);
            });
            calls.add(capture ? "look" : "pass");
            remember(plan);
            float[] values = new float[LAYERS * WORDS * PatchGrid.TOKENS];
            Arrays.fill(values, grey / 1000f);
            return capture
                    ? Optional.of(HeadAttention.of(List.of(0, 1, 2), 1, WORDS, values))
                    : Optional.empty();
        }

        private void remember(TokenPlan executed) {
            for (int layer = 0; layer < LAYERS; layer++) {
                for (int token = 0; token < PatchGrid.TOKENS; token++) {
                    Disposition disposition = executed.of(token);
                    if (disposition.computedAt(layer)) {
                        ages[layer][token] = 1;
                    } else if (disposition.kind() == Disposition.Kind.REUSE) {
                        ages[layer][token]++;
                    } else {
                        ages[layer][token] = ABSENT;
                    }
                }
            }
            empty = false;
        }

        @Override
        public void close() {
            openLanes--;
        }
    }

    private TextToVisionAttention attention() {
        float[] values = new float[WORDS * PatchGrid.TOKENS];
        Arrays.fill(values, grey / 1000f);
        return TextToVisionAttention.of(List.of(TextToVisionAttention.MEAN_OVER_LAYERS), WORDS, values);
    }

    private record Boundary(int layer, TokenPlan plan) implements LayerContext {

        @Override
        public double[] lastRowAttention() {
            return new double[PatchGrid.TOKENS];
        }

        @Override
        public TextToVisionAttention textAttention() {
            return TextToVisionAttention.of(List.of(layer - 1), WORDS, new float[WORDS * PatchGrid.TOKENS]);
        }
    }
}
