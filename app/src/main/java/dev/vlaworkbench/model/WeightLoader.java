package dev.vlaworkbench.model;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import dev.vlaworkbench.model.WeightSlot.Part;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Fills a module's weights, one slot at a time, so that no more than one tensor is on the host as float32.
 */
final class WeightLoader {

    private final TorchModule module;

    WeightLoader(TorchModule module) {
        this.module = module;
    }

    /**
     * Loads every slot from a checkpoint.
     *
     * @return number of weights loaded
     * @throws dev.vlaworkbench.UserException when a tensor is missing or misshapen; nothing is loaded then
     */
    long load(List<WeightSlot> slots, Checkpoint checkpoint) {
        for (WeightSlot slot : slots) {
            slot.parts().forEach(part -> checkpoint.require(part.name(), part.shape()));
            slot.scale().ifPresent(part -> checkpoint.require(part.name(), part.shape()));
        }
        long weights = 0;
        for (WeightSlot slot : slots) {
            try (NDManager scope = module.manager().newSubManager()) {
                PtNDArray[] parts = slot.parts().isEmpty()
                        ? new PtNDArray[]{(PtNDArray) scope.zeros(new Shape(1))}
                        : slot.parts().stream().map(part -> array(scope, checkpoint, part)).toArray(PtNDArray[]::new);
                PtNDArray scale = slot.scale().map(part -> array(scope, checkpoint, part))
                        .orElseGet(() -> (PtNDArray) scope.zeros(new Shape(0)));
                module.run("add_weight", slot.group(), parts, scale);
                weights += slot.parts().stream().mapToLong(part -> elements(part.shape())).sum();
            }
        }
        return weights;
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
            long[] shape = withoutBatch(slot.parts().getFirst().shape()).clone();
            shape[0] = slot.parts().stream().mapToLong(part -> withoutBatch(part.shape())[0]).sum();
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
