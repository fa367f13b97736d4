package dev.vlaworkbench.model;

import java.nio.file.Path;

/** A training's first weights from a checkpoint: to go on where only the checkpoint of an earlier training is left. */
public final class CheckpointWeights implements OpenVlaTraining.Initialiser, AutoCloseable {

    private final Checkpoint checkpoint;

    private CheckpointWeights(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /**
     * Opens a checkpoint.
     *
     * @param folder in OpenVLA's Hugging Face layout
     * @throws dev.vlaworkbench.UserException when it has no weights or a file is corrupt
     */
    public static CheckpointWeights open(Path folder) {
        return new CheckpointWeights(Checkpoint.open(folder));
    }

    /**
     * The values of a tensor, row-major.
     *
     * @throws dev.vlaworkbench.UserException when the checkpoint lacks it or has it in another shape
     */
    @Override
    public float[] values(String name, long... shape) {
        StoredTensor tensor = checkpoint.require(name, shape);
        float[] values = new float[Math.toIntExact(tensor.count())];
        tensor.toFloats().get(values);
        return values;
    }

    @Override
    public void close() {
        checkpoint.close();
    }
}
