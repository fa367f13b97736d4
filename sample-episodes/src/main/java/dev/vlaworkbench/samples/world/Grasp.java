package dev.vlaworkbench.samples.world;

/** How a thing can be taken. */
public enum Grasp {

    /** Between the fingers. */
    AROUND,

    /** By its rim, one finger inside. */
    RIM,

    /** Not at all. */
    NONE
}
