package dev.vlaworkbench.model;

import java.util.HashMap;
import java.util.Map;

/**
 * Passes over the answer as pieces with fixed addresses: each place and number of rows has its own. For caches that hold every position at every layer.
 */
final class RecordedPasses implements AnswerPass, AutoCloseable {

    private final TorchModule module;
    private final RowKernels kernels;
    private final PieceRunner runner;
    private final int lane;
    private final Map<Piece, Integer> slots = new HashMap<>();

    RecordedPasses(TorchModule module, RowKernels kernels, PieceRunner runner, int lane) {
        this.module = module;
        this.kernels = kernels;
        this.runner = runner;
        this.lane = lane;
    }

    /** A pass over rows from a place of the answer on. */
    private record Piece(int lane, int place, int rows) {}

    @Override
    public long[] choices(long[] rows, int place) {
        Piece piece = new Piece(lane, place, rows.length);
        int slot = slots.computeIfAbsent(piece, wanted -> Math.toIntExact(module.run("open_verify", rows.length)));
        module.run("stage_verify", slot, rows);
        int copy = kernels.copyFor(rows.length);
        runner.run(piece, () -> kernels.compile(rows.length),
                () -> module.run("verify_slot", slot, lane, place, copy));
        return module.longs("verified", slot);
    }

    @Override
    public void close() {
        runner.forget(slots.keySet());
        slots.clear();
    }
}
