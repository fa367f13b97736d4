package dev.vlaworkbench.model;

import ai.djl.ndarray.NDArray;
import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.Jacobi;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.HiddenProducts;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.ObservationRequest.AttentionForm;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** One lane's cache inside a TorchScript module. */
final class TorchLane implements ModelLane {

    private static final int SUM_TEXT = 1;
    private static final int KEEP_TEXT = 2;
    private static final int ROW_ENTROPIES = 4;
    private static final int KEEP_LAST = 8;
    private static final int DEFER = 16;
    private static final int KEEP_ROW_MEAN = 64;
    private static final int KEEP_HEADS = 32;

    private final TorchModule module;
    private final DeviceClock clock;
    private final ActionTokenizer actions;
    private final int layers;
    private final int heads;
    private final int width;
    private final int lane;
    private final Prompt prompt;
    private final KvLedger ledger;
    private final ColumnOrder columns = new ColumnOrder();
    private final Optional<LaneGraphs> graphs;
    private final RecordedPasses passes;
    private final TorchTrees trees;
    private final boolean[] partialKeys;
    private final DraftVerifier verifier;

    TorchLane(TorchModule module, RowKernels kernels, DeviceClock clock, ActionTokenizer actions, ModelShape shape,
            int lane,
            Prompt prompt, Optional<? extends PieceRunner> runner) {
        this.module = module;
        this.clock = clock;
        this.actions = actions;
        this.layers = shape.layers();
        this.heads = shape.heads();
        this.width = shape.hiddenSize();
        this.lane = lane;
        this.prompt = prompt;
        this.ledger = new KvLedger(layers);
        this.graphs = runner.map(pieces -> new LaneGraphs(module, kernels, pieces, lane, prompt.sequenceLength()));
        PieceRunner verifying = runner.<PieceRunner>map(pieces -> pieces).orElse(PieceRunner.DIRECT);
        this.passes = new RecordedPasses(module, kernels, verifying, lane);
        this.partialKeys = new boolean[layers];
        this.trees = new TorchTrees(module, kernels, verifying, lane);
        this.verifier = new DraftVerifier(actions.space());
    }

    @Override
    public CacheView cache() {
        return ledger;
    }

    @Override
    public void reset() {
        ledger.clear();
    }

    @Override
    public Optional<String> faultOf(TokenPlan plan) {
        return ledger.faultOf(plan);
    }

    @Override
    public ForwardResult run(TokenPlan plan, DecodePlan decoding, ObservationRequest request,
            LayerDecisions decisions) {
        clock.restart();
        Prefill prefill = new Prefill(plan, request, decisions, graphs);
        prefill.run();
        boolean inGraphs = prefill.endedInGraph;
        if (!inGraphs) {
            module.run("first_token", lane);
        }
        int prefilled = clock.mark();
        int watch = request.answerAttentionLayer().orElse(-1);
        boolean ragged = prefill.drops || watch >= 0;
        TreePass tree = ragged ? trees.ragged(watch) : trees.whole();
        AnswerPass pass = ragged ? tree.chains() : passes;
        Decoded decoded = switch (decoding) {
            case DecodePlan.Greedy greedy -> new Decoded(
                    ragged ? raggedGreedy(inGraphs, watch) : greedy(inGraphs), ForwardResult.Decoding.GREEDY);
            case Draft draft -> verifier.decode(firstToken(inGraphs), draft, pass, tree, decisions::accept);
            case Jacobi jacobi -> JacobiDecoder.decode(firstToken(inGraphs), jacobi, pass);
        };
        int finished = clock.mark();
        ledger.executed(prefill.plan);
        double decideMillis = prefill.decideNanos / 1e6;
        double prefillMillis = clock.millisBetween(0, prefilled) - decideMillis;
        return new ForwardResult(actions.action(decoded.tokens()), prefill.plan, prefill.hiddenTokens,
                prefill.attendedKeys,
                attention(request), entropies(request), answerAttention(request), decoded.decoding(),
                new ForwardResult.Timing(prefillMillis, decideMillis, clock.millisBetween(prefilled, finished)));
    }

    private long[] raggedGreedy(boolean inGraphs, int watch) {
        return inGraphs
                ? graphs.get().decodeRagged(Action.DIMENSIONS, watch)
                : module.longs("decode_ragged", lane, Action.DIMENSIONS, watch, 0);
    }

    private long[] greedy(boolean inGraphs) {
        return inGraphs
                ? graphs.get().decode(Action.DIMENSIONS)
                : module.longs("decode", lane, Action.DIMENSIONS, 0);
    }

    private long firstToken(boolean inGraphs) {
        if (inGraphs) {
            graphs.get().adoptToken();
        }
        return module.longs("token", lane)[0];
    }

    @Override
    public Optional<HeadAttention> inspect(TokenPlan plan, boolean capture) {
        clock.restart();
        // No graph is recorded for a pass that hardly ever comes again.
        Prefill prefill = new Prefill(plan, ObservationRequest.none(), LayerContext::plan, Optional.empty());
        prefill.keepHeads = capture;
        prefill.run();
        ledger.executed(plan);
        return capture
                ? Optional.of(HeadAttention.of(IntStream.range(0, layers).boxed().toList(), heads, prompt.words(),
                        columns.restored(module.floats("captured", false),
                                IntStream.range(0, layers).boxed().toList())))
                : Optional.empty();
    }

    /** Prefills under a plan without decoding; the hidden stream stays for {@link #logits}. */
    void prefill(TokenPlan plan, ObservationRequest request) {
        Prefill prefill = new Prefill(plan, request, LayerContext::plan, graphs);
        clock.restart();
        prefill.run();
        ledger.executed(plan);
    }

    /** Decoder output of the rows in the hidden stream after {@link #prefill}: all of them, or the last. */
    float[] logits(boolean all) {
        return module.floats("logits", lane, all);
    }

    /** Attention captured by the last prefill. */
    Optional<TextToVisionAttention> attention(ObservationRequest request) {
        return switch (request.attention()) {
            case NONE -> Optional.empty();
            case MEAN_OVER_LAYERS -> Optional.of(TextToVisionAttention.of(
                    List.of(TextToVisionAttention.MEAN_OVER_LAYERS), prompt.words(),
                    module.floats("captured", true)));
            case PER_LAYER -> Optional.of(TextToVisionAttention.of(capturedLayers(request), prompt.words(),
                    columns.restored(module.floats("captured", false), capturedLayers(request))));
        };
    }

    private List<Integer> capturedLayers(ObservationRequest request) {
        return request.attentionLayers().isEmpty()
                ? IntStream.range(0, layers).boxed().toList()
                : request.attentionLayers();
    }

    private Optional<TextToVisionAttention> answerAttention(ObservationRequest request) {
        if (request.answerAttentionLayer().isEmpty()) {
            return Optional.empty();
        }
        List<Integer> layer = List.of(request.answerAttentionLayer().getAsInt());
        return Optional.of(TextToVisionAttention.of(layer, Action.DIMENSIONS - 1,
                columns.restored(module.floats("answer_attention"), layer)));
    }

    private Optional<List<Double>> entropies(ObservationRequest request) {
        if (!request.layerEntropies()) {
            return Optional.empty();
        }
        List<Double> entropies = new ArrayList<>();
        for (float entropy : module.floats("entropies")) {
            entropies.add((double) entropy);
        }
        return Optional.of(entropies);
    }

    @Override
    public void close() {
        graphs.ifPresent(LaneGraphs::close);
        passes.close();
        trees.close();
        module.run("close_lane", lane);
    }

    /** One running prefill: runs of layers between which the plan does not change. */
    private final class Prefill {

        private final ObservationRequest request;
        private final LayerDecisions decisions;
        private final PrefillSegments segments = new PrefillSegments(layers, prompt.sequenceLength());
        private final List<Integer> hiddenTokens = new ArrayList<>();
        private final List<Integer> attendedKeys = new ArrayList<>();
        private TokenPlan plan;
        private long decideNanos;
        private final boolean defers;
        private final Optional<LaneGraphs> graphs;
        private boolean drops;
        private boolean endedInGraph;
        private boolean keepHeads;

        Prefill(TokenPlan plan, ObservationRequest request, LayerDecisions decisions, Optional<LaneGraphs> graphs) {
            ledger.faultOf(plan).ifPresent(fault -> {
                throw new IllegalArgumentException(fault);
            });
            this.plan = plan;
            this.request = request;
            this.decisions = decisions;
            this.graphs = graphs;
            // One batch at the end is cheaper than a few small kernels in every layer, but needs every layer's keys in place.
            this.defers = request.decisionLayers().isEmpty()
                    && plan.tokens(Disposition.Kind.DROP).isEmpty();
        }

        void run() {
            clock.mark();
            columns.clear();
            if (request.decisionLayers().contains(0)) {
                decide(0);
            }
            if (graphs.isPresent() && !rearranges(0)) {
                // The first segment's graph puts the rows into the hidden stream itself.
                module.run("begin_capture");
            } else {
                module.run("begin", lane);
            }
            graphs.ifPresent(LaneGraphs::begin);
            long[] captureAt = keepHeads || request.attention() == AttentionForm.PER_LAYER
                    ? capturedLayers(request).stream().mapToLong(Integer::longValue).toArray()
                    : new long[0];
            int layer = 0;
            while (layer < layers) {
                int end = segments.endOfSegment(layer, plan, request.decisionLayers());
                boolean decides = end < layers && request.decisionLayers().contains(end);
                int capture = capture(decides, end);
                boolean rearranged = rearranges(layer);
                long[] kept = rearranged ? rearrange(layer) : segments.keptRows(layer, plan);
                long[] keys = segments.attendedKeys(layer, plan);
                drops |= rearranged || keys.length > 0;
                int rows = segments.rows();
                setKeys(layer, end, keys);
                // A graph takes the first layer's rows from the embeddings, where nothing can have been rearranged.
                endedInGraph = graphs.isPresent() && !(layer == 0 && rearranged);
                if (endedInGraph) {
                    graphs.get().layers(layer, end, rows, kept, keys.length > 0, capture, captureAt);
                } else {
                    rows = Math.toIntExact(
                            module.run("run_layers", lane, layer, end, kept, keys, capture, captureAt));
                }
                for (int l = layer; l < end; l++) {
                    if (plan.renumberedAt(l)) {
                        columns.renumbered(l, segments.positions());
                    }
                    hiddenTokens.add(rows);
                    attendedKeys.add(keys.length == 0 ? prompt.sequenceLength() : keys.length);
                }
                if (decides) {
                    decide(end);
                }
                layer = end;
            }
            if (defers && request.attention() != AttentionForm.NONE) {
                module.run("finish_capture", lane, request.attention() == AttentionForm.MEAN_OVER_LAYERS,
                        request.attentionLayers().stream().mapToLong(Integer::longValue).toArray());
            }
        }

        /** Tells the answer's passes which keys there are; they all are where nothing was said. */
        private void setKeys(int first, int last, long[] keys) {
            boolean partial = keys.length > 0;
            if (partial || IntStream.range(first, last).anyMatch(layer -> partialKeys[layer])) {
                boolean renumbered = partial && plan.renumberedAt(first);
                module.run("set_keys", lane, first, last, keys, renumbered ? keys.length : prompt.sequenceLength());
                Arrays.fill(partialKeys, first, last, partial);
            }
        }

        /** Whether rows are merged or change their positions before a layer. */
        private boolean rearranges(int layer) {
            return plan.renumberedAt(layer) || plan.merges().stream().anyMatch(merge -> merge.layer() == layer);
        }

        /** Merges, drops and moves the rows of the hidden stream; no row is left to be taken out. */
        private long[] rearrange(int layer) {
            if (graphs.isPresent() && graphs.get().padding() > 0) {
                module.run("select_rows", lane, graphs.get().leave(new long[0], segments.rows()));
            }
            merge(segments.mergedRows(layer, plan), weights(layer));
            long[] kept = segments.keptRows(layer, plan);
            if (kept.length > 0) {
                module.run("select_rows", lane, kept);
            }
            if (plan.renumberedAt(layer)) {
                module.run("renumber_rows", lane);
            }
            return new long[0];
        }

        /** The weight of each merged row, group by group, as a share of the group's largest: none is lost in float32. */
        private float[] weights(int layer) {
            List<Double> weights = plan.merges().stream().filter(merge -> merge.layer() == layer).flatMap(merge -> {
                double largest = Collections.max(merge.weights());
                return merge.weights().stream().map(weight -> weight / largest);
            }).toList();
            float[] values = new float[weights.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = weights.get(i).floatValue();
            }
            return values;
        }

        private void merge(List<long[]> groups, float[] weights) {
            if (groups.isEmpty()) {
                return;
            }
            try (NDArray each = module.manager().create(weights)) {
                module.run("merge_rows", lane, groups.stream().mapToLong(members -> members[0]).toArray(),
                        groups.stream().flatMapToLong(Arrays::stream).toArray(),
                        IntStream.range(0, groups.size()).boxed()
                                .flatMapToLong(
                                        group -> LongStream.generate(() -> group).limit(groups.get(group).length))
                                .toArray(),
                        each);
            }
        }

        private int capture(boolean decides, int end) {
            return switch (request.attention()) {
                case NONE -> 0;
                case MEAN_OVER_LAYERS -> SUM_TEXT;
                case PER_LAYER -> KEEP_TEXT;
            } | (request.layerEntropies() ? ROW_ENTROPIES : 0) | (decides ? KEEP_LAST : 0)
                    | (request.rowMeanLayers().contains(end) ? KEEP_ROW_MEAN : 0)
                    | (keepHeads ? KEEP_HEADS : defers ? DEFER : 0);
        }

        private void decide(int boundary) {
            BoundaryView seen = new BoundaryView(boundary, plan, boundaryAttention(boundary), rowMean(boundary),
                    products(boundary));
            long start = System.nanoTime();
            TokenPlan next = decisions.decide(seen);
            decideNanos += System.nanoTime() - start;
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                Disposition before = plan.of(token);
                Disposition after = next.of(token);
                boolean begun = before.kind() != Disposition.Kind.COMPUTE && before.fromLayer() < boundary;
                boolean backdated = after.kind() != Disposition.Kind.COMPUTE && after.fromLayer() < boundary;
                if ((begun || backdated) && !before.equals(after)) {
                    throw new IllegalArgumentException("before layer " + boundary + " the disposition of visual token "
                            + token + " cannot change from " + before + " to " + after);
                }
            }
            ledger.faultOf(next).ifPresent(fault -> {
                throw new IllegalArgumentException(fault);
            });
            plan = next;
        }

        private TextToVisionAttention boundaryAttention(int boundary) {
            List<Integer> layer = List.of(boundary - 1);
            float[] attention = boundary == 0
                    ? new float[prompt.words() * PatchGrid.TOKENS]
                    : columns.restored(module.floats("boundary_attention"), layer);
            return TextToVisionAttention.of(layer, prompt.words(), attention);
        }

        private Optional<double[]> rowMean(int boundary) {
            if (!request.rowMeanLayers().contains(boundary)) {
                return Optional.empty();
            }
            float[] mean = columns.restored(module.floats("boundary_rows"), List.of(boundary - 1));
            return Optional.of(IntStream.range(0, mean.length).mapToDouble(token -> mean[token]).toArray());
        }

        private Optional<HiddenProducts> products(int boundary) {
            if (!request.productLayers().contains(boundary)) {
                return Optional.empty();
            }
            int padding = boundary == 0 ? 0 : graphs.map(LaneGraphs::padding).orElse(0);
            long[] at = IntStream.concat(IntStream.range(0, padding).map(i -> 0), IntStream.of(segments.positions()))
                    .asLongStream().toArray();
            return Optional.of(HiddenProducts.of(prompt.words(), width,
                    module.doubles(boundary == 0 ? "input_products" : "hidden_products", lane, at)));
        }
    }
}
