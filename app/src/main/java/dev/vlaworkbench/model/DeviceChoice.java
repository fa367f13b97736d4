package dev.vlaworkbench.model;

/** Where a model is to run. */
public enum DeviceChoice {
    /** On the first CUDA device when there is one, else on the CPU. */
    AUTO,
    /** On the CPU, in float32. */
    CPU,
    /** On the first CUDA device, in bfloat16; a fault when there is none. */
    CUDA
}
