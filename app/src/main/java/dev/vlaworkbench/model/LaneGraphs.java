package dev.vlaworkbench.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * One lane's prefill and decode as recorded graphs. A graph has a fixed number of rows, so the rows of a reuse pass are padded
 * with copies of BOS in front: they compute what BOS computes and write the same keys and values again.
 */
final class LaneGraphs implements AutoCloseable {

    /** Row counts are one more than a multiple of this: few enough graphs, and few rows for nothing. */
    private static final int ROW_STEP = 4;

    private final TorchModule module;
    private final RowKernels kernels;
    private final PieceRunner runner;
    private final int lane;
    private final int length;
    private final Map<Segment, Integer> slots = new HashMap<>();
    private final Map<Decode, Integer> decodeSlots = new HashMap<>();
    private int padding;
    private int lastSlot;

    /**
     * @param length whole sequence length N
     */
    LaneGraphs(TorchModule module, RowKernels kernels, PieceRunner runner, int lane, int length) {
        this.module = module;
        this.kernels = kernels;
        this.runner = runner;
        this.lane = lane;
        this.length = length;
    }

    /** What makes two runs of layers launch the same kernels on the same addresses. */
    private record Segment(int lane, int first, int last, int rows, boolean dense, boolean masked,
            int capture, List<Long> captureAt) {}

    /** What identifies a lane's decode over the keys that its cache holds at each layer, and over all of them. */
    private record Decode(int lane, boolean ragged, int watch) {}

    /** A prefill begins: the hidden stream holds every row once. */
    void begin() {
        padding = 0;
    }

    /** How many copies of BOS stand before the rows of the hidden stream now. */
    int padding() {
        return padding;
    }

    /**
     * Runs layers.
     *
     * @param rows rows of the sequence that stay
     * @param kept their indices into the present rows, padding not counted; empty when all stay
     * @param masked whether only the lane's keys are attended to
     */
    void layers(int first, int last, int rows, long[] kept, boolean masked, int capture, long[] captureAt) {
        boolean dense = rows == length;
        int padded = dense ? rows : Math.min(length, Math.ceilDiv(rows - 1, ROW_STEP) * ROW_STEP + 1);
        long[] keep = dense && padding == 0
                ? new long[0]
                : LongStream.concat(LongStream.range(0, padded - rows).map(i -> 0),
                        Arrays.stream(withoutPadding(kept, rows))).toArray();
        Segment segment = new Segment(lane, first, last, padded, dense, masked, capture,
                Arrays.stream(captureAt).boxed().toList());
        int slot = slots.computeIfAbsent(segment,
                wanted -> Math.toIntExact(module.run("open_slot", lane, wanted.rows(), wanted.dense())));
        module.run("stage", slot, lane, first, dense, keep);
        int copy = kernels.copyFor(padded);
        runner.run(segment, () -> kernels.compile(padded),
                () -> module.run("run_slot", slot, lane, first, last, dense, masked, capture, captureAt, copy));
        module.run("adopt", slot, lane);
        padding = padded - rows;
        lastSlot = slot;
    }

    /**
     * Rows are about to be run without a graph, and without the padding.
     *
     * @param kept indices into the present rows that do not count padding; empty when all stay
     * @param rows how many stay
     * @return indices that count it; empty when all stay and there is none
     */
    long[] leave(long[] kept, int rows) {
        long[] indices = padding == 0 ? kept : withoutPadding(kept, rows);
        padding = 0;
        return indices;
    }

    /**
     * The indices of the rows that stay among the rows that are really there.
     *
     * @param kept indices that do not count padding; empty when all stay
     * @param rows how many stay
     * @return indices that count it
     */
    private long[] withoutPadding(long[] kept, int rows) {
        LongStream indices = kept.length == 0 ? LongStream.range(0, rows) : Arrays.stream(kept);
        return indices.map(index -> index + padding).toArray();
    }

    /** Decodes from the first token that the pass's last segment left; that segment must have run here. */
    long[] decode(int count) {
        Decode decode = new Decode(lane, false, -1);
        int slot = staged(decode, count);
        int copy = kernels.copyFor(1);
        runner.run(decode, () -> kernels.compile(1), () -> module.run("decode_slot", slot, lane, count, copy));
        return module.longs("decoded", slot);
    }

    /**
     * The same over a cache whose layers may hold different keys.
     *
     * @param watch the layer whose attention is kept, -1 for none
     */
    long[] decodeRagged(int count, int watch) {
        Decode decode = new Decode(lane, true, watch);
        int slot = staged(decode, count);
        int copy = kernels.copyFor(1);
        runner.run(decode, () -> kernels.compile(1),
                () -> module.run("decode_ragged_slot", slot, lane, count, watch, copy));
        return module.longs("decoded", slot);
    }

    private int staged(Decode decode, int count) {
        int slot = decodeSlots.computeIfAbsent(decode, unseen -> Math.toIntExact(module.run("open_decode", count)));
        adoptToken();
        module.run("stage_token", slot, lane);
        return slot;
    }

    /** Makes the first action token that the pass's last segment left the lane's. */
    void adoptToken() {
        module.run("adopt_token", lastSlot, lane);
    }

    @Override
    public void close() {
        runner.forget(slots.keySet());
        runner.forget(decodeSlots.keySet());
        decodeSlots.clear();
        slots.values().forEach(slot -> module.run("close_slot", slot));
        slots.clear();
    }
}
