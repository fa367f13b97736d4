package dev.vlaworkbench.model;

import dev.vlaworkbench.api.ModelShape;

/**
 * What is known of a loaded model.
 *
 * @param name the checkpoint directory's name, or the dimensions' name for random weights
 * @param untrained whether the weights are random, so that an action from them means nothing
 * @param device such as {@code cpu} or {@code cuda:0}
 * @param deviceName such as "NVIDIA H200"; the processor's architecture on a CPU
 * @param dtype {@code float32} or {@code bfloat16}
 * @param engine such as "DJL 0.35.1, PyTorch 2.7.1"
 * @param clock how latency is measured: {@code CUDA events} or {@code wall clock}
 * @param parameters number of weights loaded
 * @param shape the decoder's dimensions
 */
public record ModelInfo(
        String name,
        boolean untrained,
        String device,
        String deviceName,
        String dtype,
        String engine,
        String clock,
        long parameters,
        ModelShape shape) {}
