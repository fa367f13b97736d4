package dev.vlaworkbench.samples.files;

import dev.vlaworkbench.api.RgbImage;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;

/**
 * Writes one demonstration in LIBERO's HDF5 layout.
 */
public final class LiberoFileWriter {

    private static final int BEST_COMPRESSION = 9;

    /** Pixels of a chunk's side: small, so that what stands still is close together in the file and packs well. */
    private static final int TILE = 16;

    /** A writer. */
    public LiberoFileWriter() {}

    /**
     * Writes the file, replacing one of that name. Frame t shows the world before action t and is stored as LIBERO's are: a reader
     * that turns it by 180 degrees, as OpenVLA does, gets the picture that was given.
     *
     * @param frames picture of each control step
     */
    public void write(Path file, Demonstration demonstration, IntFunction<RgbImage> frames) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            // jHDF names the machine here.
            hdf.removeAttribute("_jHDF");
            WritableGroup data = hdf.putGroup("data");
            putAttributes(data, demonstration);
            putDemo(data.putGroup("demo_0"), demonstration, frames);
        }
        JhdfTrailer.cutFrom(file);
    }

    private static void putAttributes(WritableGroup data, Demonstration demonstration) {
        data.putAttribute("env_name", "vla-workbench-tabletop");
        data.putAttribute("tag", "vla-workbench-sample");
        data.putAttribute("problem_info", """
                {"problem_name": "tabletop_%s", "domain_name": "tabletop", "language_instruction": "%s"}"""
                .formatted(demonstration.task().suite().label(), demonstration.task().instruction()));
        data.putAttribute("seed", demonstration.seed());
        data.putAttribute("macros_image_convention", "opengl");
        data.putAttribute("frame_alignment", "before_action");
        data.putAttribute("num_demos", 1);
        data.putAttribute("total", demonstration.steps());
    }

    private static void putDemo(WritableGroup demo, Demonstration demonstration, IntFunction<RgbImage> frames) {
        DatasetCreationOptions unsigned = DatasetCreationOptions.builder().unsigned().build();
        demo.putAttribute("num_samples", demonstration.steps());
        demo.putAttribute("init_state", demonstration.worldStates()[0]);
        demo.putDataset("actions", demonstration.actions());
        demo.putDataset("states", demonstration.worldStates());
        demo.putDataset("robot_states", demonstration.robotStates());
        demo.putDataset("rewards", demonstration.ends(), unsigned);
        demo.putDataset("dones", demonstration.ends(), unsigned);
        WritableGroup obs = demo.putGroup("obs");
        obs.putDataset("ee_pos", demonstration.handPositions());
        obs.putDataset("ee_ori", demonstration.handOrientations());
        obs.putDataset("ee_states", demonstration.handStates());
        obs.putDataset("gripper_states", demonstration.fingers());
        obs.putDataset("joint_states", demonstration.joints());
        byte[][][][] pixels = new byte[demonstration.steps()][][][];
        for (int t = 0; t < pixels.length; t++) {
            pixels[t] = turned(frames.apply(t));
        }
        obs.putDataset("agentview_rgb", pixels,
                DatasetCreationOptions.builder().unsigned().chunkDimensions(pixels.length, TILE, TILE, 3)
                        .deflate(BEST_COMPRESSION).build());
    }

    private static byte[][][] turned(RgbImage image) {
        byte[][][] rows = new byte[image.height()][image.width()][3];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                for (int channel = 0; channel < 3; channel++) {
                    rows[image.height() - 1 - y][image.width() - 1 - x][channel] = (byte) image.sample(x, y, channel);
                }
            }
        }
        return rows;
    }
}
