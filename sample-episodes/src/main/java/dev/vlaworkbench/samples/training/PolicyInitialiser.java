package dev.vlaworkbench.samples.training;

import dev.vlaworkbench.model.OpenVlaTraining;
import java.util.Arrays;
import java.util.Random;

/**
 * First weights: normal by the number of inputs, smaller where a branch joins the residual stream, positions as sines and
 * cosines of row and column. LayerScale begins at 1: at DINOv2's 1e-5 a training from nothing would stand still.
 */
final class PolicyInitialiser implements OpenVlaTraining.Initialiser {

    private static final double GAIN = 0.8;
    private static final double POSITION_AMPLITUDE = 0.5;
    private static final double TOKEN_DEVIATION = 0.5;
    private static final int GRID = 16;

    private final PolicyDimensions dimensions;
    private final long seed;

    PolicyInitialiser(PolicyDimensions dimensions, long seed) {
        this.dimensions = dimensions;
        this.seed = seed;
    }

    @Override
    public float[] values(String name, long... shape) {
        int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        float[] values = new float[size];
        if (name.endsWith("pos_embed")) {
            positions(values, Math.toIntExact(shape[2]));
        } else if (name.endsWith("scale_factor") || name.endsWith("norm.weight") || name.matches(".*norm\\d\\.weight")
                || name.endsWith("layernorm.weight")) {
            Arrays.fill(values, 1);
        } else if (!name.endsWith("bias")) {
            double deviation = deviation(name, size / shape[0]);
            Random random = new Random(seed ^ (long) name.hashCode() << 20);
            for (int i = 0; i < size; i++) {
                values[i] = (float) (random.nextGaussian() * deviation);
            }
        }
        return values;
    }

    private double deviation(String name, long inputs) {
        if (name.endsWith("cls_token") || name.endsWith("reg_token") || name.contains("embed_tokens")) {
            return TOKEN_DEVIATION;
        }
        if (name.contains("lm_head")) {
            return 0.02;
        }
        double deviation = GAIN / Math.sqrt(inputs);
        if (name.contains("attn.proj") || name.contains("blocks") && name.contains("fc2")) {
            return deviation / Math.sqrt(2.0 * dimensions.towerBlocks());
        }
        if (name.contains("o_proj") || name.contains("down_proj")) {
            return deviation / Math.sqrt(2.0 * dimensions.layers());
        }
        return deviation;
    }

    /** Half of the channels tell the row, half the column, each in sines and cosines of falling frequency. */
    private static void positions(float[] values, int width) {
        int quarter = width / 4;
        for (int patch = 0; patch < GRID * GRID; patch++) {
            for (int i = 0; i < quarter; i++) {
                double frequency = Math.pow(100, -(double) i / quarter);
                double row = patch / GRID * frequency;
                double column = patch % GRID * frequency;
                int at = patch * width + i;
                values[at] = (float) (POSITION_AMPLITUDE * Math.sin(row));
                values[at + quarter] = (float) (POSITION_AMPLITUDE * Math.cos(row));
                values[at + 2 * quarter] = (float) (POSITION_AMPLITUDE * Math.sin(column));
                values[at + 3 * quarter] = (float) (POSITION_AMPLITUDE * Math.cos(column));
            }
        }
    }
}
