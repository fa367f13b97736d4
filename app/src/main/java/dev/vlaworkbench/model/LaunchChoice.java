package dev.vlaworkbench.model;

/** How a GPU's work is launched. Without effect on a CPU. */
public enum LaunchChoice {

    /** As recorded CUDA graphs: the fastest for a run that meets the same prompt and the same numbers of rows often. */
    GRAPHS,

    /** Kernel by kernel: nothing is recorded and nothing compiled, for many short runs with many prompts. */
    KERNELS
}
