package dev.vlaworkbench.model;

import dev.vlaworkbench.model.WeightSlot.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where each weight lies in the flat vector that training works on: the forward pass's weights in its order, then what only
 * scales others, then the heads that are thrown away.
 *
 * @param parameters what the forward pass is told of, in the vector's order
 * @param tensors the checkpoint's tensors in the vector's order
 * @param size numbers in the vector
 */
record TrainingLayout(List<Parameter> parameters, List<Tensor> tensors, int size) {

    /** The group of what only scales others. */
    static final int SCALES = -1;

    /** The group of the auxiliary head. */
    static final int AUXILIARY = 5;

    /** The group of the head that finds marks. */
    static final int MARKS = 6;

    /**
     * A weight as the forward pass uses it.
     *
     * @param group as {@link WeightSlot#group}, or one of the constants above
     * @param scale index of the parameter that scales its rows, or -1
     * @param shape its shape
     */
    record Parameter(int group, int scale, long... shape) {}

    /**
     * A tensor of the checkpoint.
     *
     * @param name its name there
     * @param shape its shape there
     * @param at its first number in the vector
     */
    record Tensor(String name, long[] shape, int at) {

        int size() {
            return TrainingLayout.size(shape);
        }
    }

    /** Copies the lists. */
    TrainingLayout {
        parameters = List.copyOf(parameters);
        tensors = List.copyOf(tensors);
    }

    /**
     * Lays out a model's weights.
     *
     * @param config the dimensions
     * @param auxiliaries outputs of the auxiliary head, 0 for none
     * @param kinds kinds of marks, 0 for none
     */
    static TrainingLayout of(OpenVlaConfig config, int auxiliaries, int kinds) {
        List<WeightSlot> slots = WeightSlot.of(config, "scale_factor");
        List<Parameter> parameters = new ArrayList<>();
        List<Tensor> tensors = new ArrayList<>();
        List<Part> scales = slots.stream().flatMap(slot -> slot.scale().stream())
                .filter(part -> part.name().contains(".ls")).toList();
        List<String> scaleNames = scales.stream().map(Part::name).distinct().toList();
        int at = 0;
        for (WeightSlot slot : slots) {
            int scale = slot.scale().map(part -> slots.size() + scaleNames.indexOf(part.name())).orElse(-1);
            if (slot.parts().isEmpty()) {
                // The forward pass counts on an entry here; a number that nothing reads.
                parameters.add(new Parameter(slot.group(), -1, 1));
                at++;
                continue;
            }
            long[] shape = withoutBatch(slot.parts().getFirst().shape()).clone();
            shape[0] = slot.parts().stream().mapToLong(part -> withoutBatch(part.shape())[0]).sum();
            parameters.add(new Parameter(slot.group(), scale, shape));
            for (Part part : slot.parts()) {
                Tensor tensor = new Tensor(part.name(), part.shape(), at);
                tensors.add(tensor);
                at += tensor.size();
            }
        }
        for (String name : scaleNames) {
            Part part = scales.stream().filter(scale -> scale.name().equals(name)).findFirst().orElseThrow();
            parameters.add(new Parameter(SCALES, -1, part.shape()));
            Tensor tensor = new Tensor(name, part.shape(), at);
            tensors.add(tensor);
            at += tensor.size();
        }
        if (auxiliaries > 0) {
            parameters.add(new Parameter(AUXILIARY, -1, auxiliaries, config.decoder().width()));
            parameters.add(new Parameter(AUXILIARY, -1, auxiliaries));
            at += auxiliaries * (config.decoder().width() + 1);
        }
        if (kinds > 0) {
            parameters.add(new Parameter(MARKS, -1, kinds, config.decoder().width()));
            at += kinds * config.decoder().width();
        }
        return new TrainingLayout(parameters, tensors, at);
    }

    /** 1 where weight decay applies: in matrices, but neither in embeddings of positions nor in norms and biases. */
    float[] decayed() {
        float[] decayed = new float[size];
        for (Tensor tensor : tensors) {
            if (tensor.shape().length == 2 || tensor.shape().length == 4) {
                Arrays.fill(decayed, tensor.at(), tensor.at() + tensor.size(), 1);
            }
        }
        return decayed;
    }

    private static long[] withoutBatch(long[] shape) {
        return shape.length == 3 ? Arrays.copyOfRange(shape, 1, 3) : shape;
    }

    private static int size(long... shape) {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
    }
}
