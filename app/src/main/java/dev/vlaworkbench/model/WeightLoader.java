package dev.vlaworkbench.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import dev.vlaworkbench.model.WeightSlot.Part;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Fills a module's weights, one slot at a time, so that no more than one tensor is on the host beyond the mapped file.
 */
final class WeightLoader {

    /** Bytes handed over at once: large enough that the calls do not count, small enough for the device's scratch memory. */
    private static final long CHUNK_BYTES = 16L << 20;

    private final TorchModule module;
    private final boolean raw;

    /**
     * @param module the module to fill
     * @param raw whether bfloat16 weights are handed over as they are, for a device that is faster than this processor at
     *     turning them into numbers
     */
    WeightLoader(TorchModule module, boolean raw) {
        this.module = module;
        this.raw = raw;
    }

    /**
     * Loads every slot from a checkpoint.
     *
     * @param progress hears of each slot
     * @return number of weights loaded
     * @throws dev.vlaworkbench.UserException when a tensor is missing or misshapen; nothing is loaded then
     */
    long load(List<WeightSlot> slots, Checkpoint checkpoint, LoadProgress progress) {
        for (WeightSlot slot : slots) {
            slot.parts().forEach(part -> checkpoint.require(part.name(), part.shape()));
            slot.scale().ifPresent(part -> checkpoint.require(part.name(), part.shape()));
        }
        long total = slots.stream().flatMap(slot -> slot.parts().stream()).mapToLong(part -> elements(part.shape()))
                .sum();
        long weights = 0;
        ReadAhead ahead = new ReadAhead(slots, checkpoint);
        try {
            for (WeightSlot slot : slots) {
                ahead.advance();
                weights += loadOne(slot, checkpoint);
                progress.loaded(weights, total);
            }
        } finally {
            ahead.finish();
        }
        return weights;
    }

    private long loadOne(WeightSlot slot, Checkpoint checkpoint) {
        try (NDManager scope = module.manager().newSubManager()) {
            if (raw && !slot.parts().isEmpty() && slot.parts().stream()
                    .allMatch(part -> checkpoint.require(part.name(), part.shape()).dtype().equals("BF16"))) {
                fill(scope, slot, checkpoint);
            } else {
                add(scope, slot, checkpoint);
            }
            return slot.parts().stream().mapToLong(part -> elements(part.shape())).sum();
        }
    }

    /** Brings the next weights' pages in from the disk while the present one is on its way to the device. */
    private static final class ReadAhead {

        private static final int SLOTS = 4;

        private final Iterator<WeightSlot> next;
        private final Checkpoint checkpoint;
        private final Deque<CompletableFuture<Void>> reading = new ArrayDeque<>();

        ReadAhead(List<WeightSlot> slots, Checkpoint checkpoint) {
            this.next = slots.iterator();
            this.checkpoint = checkpoint;
            for (int i = 0; i < SLOTS; i++) {
                readOne();
            }
        }

        /** The oldest of the weights being read is about to be used. */
        void advance() {
            reading.removeFirst().join();
            readOne();
        }

        private void readOne() {
            if (next.hasNext()) {
                WeightSlot slot = next.next();
                reading.addLast(CompletableFuture.runAsync(() -> slot.parts()
                        .forEach(part -> checkpoint.require(part.name(), part.shape()).data().load())));
            }
        }

        /** Waits for what is still being read, since the mapping goes away afterwards. */
        void finish() {
            reading.forEach(CompletableFuture::join);
        }
    }

    /** Widens a weight on the host. */
    private void add(NDManager scope, WeightSlot slot, Checkpoint checkpoint) {
        PtNDArray[] parts = slot.parts().isEmpty()
                ? new PtNDArray[]{(PtNDArray) scope.zeros(new Shape(1))}
                : slot.parts().stream().map(part -> array(scope, checkpoint, part)).toArray(PtNDArray[]::new);
        module.run("add_weight", slot.group(), parts, scale(scope, slot, checkpoint));
    }

    /** Hands a bfloat16 weight over as it lies in the file, a few megabytes at a time, straight from the mapping. */
    private void fill(NDManager scope, WeightSlot slot, Checkpoint checkpoint) {
        PtNDArray scale = scale(scope, slot, checkpoint);
        PtNDArray powers = (PtNDArray) scope.create(powersOfTwo());
        module.run("add_empty", slot.group(), joinedShape(slot));
        long row = 0;
        for (Part part : slot.parts()) {
            StoredTensor tensor = checkpoint.require(part.name(), part.shape());
            long rows = withoutBatch(part.shape())[0];
            long columns = elements(part.shape()) / rows;
            long step = Math.max(1, CHUNK_BYTES / (2 * columns));
            for (long from = 0; from < rows; from += step) {
                long count = Math.min(step, rows - from);
                ByteBuffer bytes = tensor.data().asSlice(2 * from * columns, 2 * count * columns).asByteBuffer();
                try (NDArray chunk = scope.create(bytes, new Shape(count, columns, 2), DataType.UINT8)) {
                    module.run("fill_rows", slot.group(), row + from, (PtNDArray) chunk, powers, scale);
                }
            }
            row += rows;
        }
    }

    private static PtNDArray scale(NDManager scope, WeightSlot slot, Checkpoint checkpoint) {
        return slot.scale().map(part -> array(scope, checkpoint, part))
                .orElseGet(() -> (PtNDArray) scope.zeros(new Shape(0)));
    }

    /** What a bfloat16 mantissa of eight bits is multiplied with, for each of the 256 exponents. */
    private static float[] powersOfTwo() {
        float[] powers = new float[256];
        for (int exponent = 0; exponent < 255; exponent++) {
            powers[exponent] = (float) Math.scalb(1.0, Math.max(exponent, 1) - 134);
        }
        powers[255] = Float.POSITIVE_INFINITY;
        return powers;
    }

    private static long[] joinedShape(WeightSlot slot) {
        long[] shape = withoutBatch(slot.parts().getFirst().shape()).clone();
        shape[0] = slot.parts().stream().mapToLong(part -> withoutBatch(part.shape())[0]).sum();
        return shape;
    }

    private static PtNDArray array(NDManager scope, Checkpoint checkpoint, Part part) {
        FloatBuffer values = checkpoint.require(part.name(), part.shape()).toFloats();
        return (PtNDArray) scope.create(values, new Shape(withoutBatch(part.shape())), DataType.FLOAT32);
    }

    /** Class, register and position embeddings carry a batch dimension of 1 that the forward pass does not have. */
    private static long[] withoutBatch(long[] shape) {
        return shape.length == 3 ? Arrays.copyOfRange(shape, 1, 3) : shape;
    }

    /**
     * Fills every slot with random weights on the device: norms around 1, the rest normal with deviation 0.02.
     *
     * @return number of weights made
     */
    long randomise(List<WeightSlot> slots) {
        long weights = 0;
        for (WeightSlot slot : slots) {
            if (slot.parts().isEmpty()) {
                module.run("add_random", slot.group(), new long[]{1}, 0.0, 0.0);
                continue;
            }
            long[] shape = joinedShape(slot);
            boolean norm = slot.parts().getFirst().name().matches(".*norm\\d?\\.weight");
            module.run("add_random", slot.group(), shape, norm ? 1.0 : 0.0, norm ? 0.0 : 0.02);
            weights += elements(shape);
        }
        return weights;
    }

    private static long elements(long[] shape) {
        return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }
}
