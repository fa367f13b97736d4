package dev.vlaworkbench.samples;

import dev.vlaworkbench.samples.files.Demonstration;
import dev.vlaworkbench.samples.files.LiberoFileWriter;
import dev.vlaworkbench.samples.files.UntrainedCheckpoint;
import dev.vlaworkbench.samples.scene.AgentView;
import dev.vlaworkbench.samples.scene.PickAndPlace;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The sample files and where they lie.
 *
 * @param folder the folder of the sample files, {@code sample-episodes} in the repository
 */
public record SampleFiles(Path folder) {

    /** Pixels of a frame's side, as in OpenVLA's regenerated demonstrations. */
    public static final int FRAME_SIDE = 256;

    private static final String INSTRUCTION = "pick up the black bowl next to the ramekin and place it on the plate";
    private static final long EPISODE_SEED = 7;
    private static final long CHECKPOINT_SEED = 20260101;

    /** The episode. */
    public Path episode() {
        return folder.resolve("episodes").resolve(INSTRUCTION.replace(' ', '_') + "_demo.hdf5");
    }

    /** The folder of the untrained checkpoint. */
    public Path checkpoint() {
        return folder.resolve("checkpoints").resolve("untrained-small");
    }

    /** The motion that the episode shows. */
    public static PickAndPlace motion() {
        return PickAndPlace.of(EPISODE_SEED);
    }

    /** Renders and writes the episode; takes about a minute on two cores. */
    public void writeEpisode() throws IOException {
        PickAndPlace motion = motion();
        AgentView camera = new AgentView(motion, FRAME_SIDE);
        Demonstration demonstration = new Demonstration(motion);
        new LiberoFileWriter(INSTRUCTION).write(episode(), demonstration, t -> camera.draw(demonstration.moment(t)));
    }

    /** Writes the checkpoint. */
    public void writeCheckpoint() throws IOException {
        new UntrainedCheckpoint(CHECKPOINT_SEED).write(checkpoint());
    }
}
