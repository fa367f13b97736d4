package dev.vlaworkbench.samples.training;

/**
 * Dimensions of a policy of OpenVLA's architecture.
 *
 * @param towerWidth embedding width of both vision towers
 * @param towerBlocks blocks of each tower that are run; one more stands in the configuration, since OpenVLA takes the output of
 *     the second-to-last block
 * @param towerHeads attention heads of a tower
 * @param towerRatio feed-forward width of a tower's block over its width
 * @param registers register tokens of the DINOv2-like tower
 * @param width the decoder's hidden size
 * @param feedForward the decoder's feed-forward width
 * @param layers decoder layers
 * @param heads attention heads of the decoder
 */
public record PolicyDimensions(int towerWidth, int towerBlocks, int towerHeads, int towerRatio, int registers,
        int width,
        int feedForward, int layers, int heads) {

    /** The sample policy: 7.8 million weights. */
    public static final PolicyDimensions SMALL = new PolicyDimensions(192, 5, 6, 3, 4, 192, 512, 6, 6);

    /** For tests on a processor. */
    public static final PolicyDimensions TINY = new PolicyDimensions(32, 1, 2, 2, 2, 32, 64, 2, 2);
}
