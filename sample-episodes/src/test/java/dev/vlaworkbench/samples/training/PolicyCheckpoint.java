package dev.vlaworkbench.samples.training;

import dev.vlaworkbench.model.OpenVlaTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A tiny policy's folder, for tests of other packages. */
public final class PolicyCheckpoint {

    private PolicyCheckpoint() {}

    /** Writes everything but weights; actions are from -1 to 1. */
    public static void writeTinySurroundings(Path folder, List<String> instructions) throws IOException {
        ActionRange range = ActionRange.of(List.of(new double[]{-1, -1, -1, -1, -1, -1, -1},
                new double[]{1, 1, 1, 1, 1, 1, 1}), 1);
        new PolicyFolder(folder).writeSurroundings(PolicyDimensions.TINY, instructions, range);
    }

    /** Writes the weights. */
    public static void writeWeights(Path folder, OpenVlaTraining training) throws IOException {
        new PolicyFolder(folder).writeWeights(training);
    }

    /** First weights. */
    public static OpenVlaTraining.Initialiser tinyInitialiser(long seed) {
        return new PolicyInitialiser(PolicyDimensions.TINY, seed);
    }
}
