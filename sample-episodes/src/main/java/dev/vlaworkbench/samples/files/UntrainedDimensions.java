package dev.vlaworkbench.samples.files;

/** Dimensions of the untrained checkpoint: OpenVLA's architecture, some 4000 times smaller. */
final class UntrainedDimensions {

    static final int HIDDEN = 128;
    static final int MLP = 256;
    static final int LAYERS = 6;
    static final int HEADS = 4;

    /** Ids of words and action bins; the last 256 of them are the bins. */
    static final int TEXT_VOCABULARY = 512;

    static final int PADDING = 64;
    static final int VOCABULARY = TEXT_VOCABULARY + PADDING;
    static final int ACTION_BINS = 256;

    static final int TOWER_WIDTH = 64;
    static final int TOWER_DEPTH = 4;
    static final int TOWER_HEADS = 2;
    static final int REGISTERS = 4;
    static final double DINO_MLP_RATIO = 4.0;
    static final double SIGLIP_MLP_RATIO = 3.7362;

    private UntrainedDimensions() {}
}
