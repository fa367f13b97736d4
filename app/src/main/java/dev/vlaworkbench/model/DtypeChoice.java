package dev.vlaworkbench.model;

/** The element type that a model runs in. */
public enum DtypeChoice {
    /** bfloat16 on a GPU, float32 on a CPU. */
    AUTO,
    /** Single precision. */
    FLOAT32,
    /** Eight bits of mantissa, as OpenVLA is published. */
    BFLOAT16
}
