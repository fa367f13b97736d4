package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.RgbImage;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an episode as a file in LIBERO's HDF5 layout that {@link EpisodeReader} opens. Frames are stored as robosuite's are,
 * turned by 180 degrees; the attribute {@code frame_alignment} says that frame t was seen before action t.
 */
public final class LiberoRecordingWriter {

    /** A rollout is written while others run: most of what the best compression would save, in a fraction of its time. */
    private static final int COMPRESSION = 4;

    /** Pixels of a chunk's side: small, so that what stands still is close together in the file and packs well. */
    private static final int TILE = 16;

    private LiberoRecordingWriter() {}

    /**
     * Writes beside the file first and renames.
     *
     * @param file replaced if it exists; its folder is made
     * @param recording the episode
     * @throws UserException when the disk refuses
     */
    public static void write(Path file, RolloutRecording recording) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(unfinished);
            try (WritableHdfFile hdf = HdfFile.write(unfinished)) {
                WritableGroup data = hdf.putGroup("data");
                data.putAttribute("env_name", recording.world());
                data.putAttribute("tag", "vla-workbench-rollout");
                data.putAttribute("problem_info",
                        JsonMapper.shared().writeValueAsString(new ProblemInfo(
                                recording.world(), "simulated", recording.instruction())));
                data.putAttribute("macros_image_convention", "opengl");
                data.putAttribute("frame_alignment", "before_action");
                data.putAttribute("num_demos", 1);
                data.putAttribute("total", recording.actions().size());
                putDemo(data.putGroup("demo_0"), recording);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | HdfException failure) {
            throw new UserException(file + " cannot be written (" + failure.getMessage()
                    + "); free space there or name another folder.", failure);
        }
    }

    /** LIBERO's attribute of that name, as JSON. */
    @SuppressWarnings("checkstyle:RecordComponentName")
    private record ProblemInfo(String problem_name, String domain_name, String language_instruction) {}

    private static void putDemo(WritableGroup demo, RolloutRecording recording) {
        DatasetCreationOptions unsigned = DatasetCreationOptions.builder().unsigned().build();
        int steps = recording.actions().size();
        byte[] ends = new byte[steps];
        ends[steps - 1] = (byte) (recording.succeeded() ? 1 : 0);
        demo.putAttribute("num_samples", steps);
        demo.putAttribute("init_state", recording.states()[0]);
        demo.putDataset("actions", recording.actions().stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray()).toArray(double[][]::new));
        demo.putDataset("states", recording.states());
        demo.putDataset("rewards", ends, unsigned);
        demo.putDataset("dones", ends, unsigned);
        WritableGroup obs = demo.putGroup("obs");
        if (!recording.robot().isEmpty()) {
            demo.putDataset("robot_states", rows(recording.robot(), robot -> joined(
                    robot.fingers(), robot.handPosition(), quaternion(robot.handOrientation()))));
            obs.putDataset("ee_pos", rows(recording.robot(), RolloutRecording.Robot::handPosition));
            obs.putDataset("ee_ori", rows(recording.robot(), RolloutRecording.Robot::handOrientation));
            obs.putDataset("ee_states", rows(
                    recording.robot(), robot -> joined(robot.handPosition(), robot.handOrientation())));
            obs.putDataset("gripper_states", rows(recording.robot(), RolloutRecording.Robot::fingers));
            if (recording.robot().getFirst().joints().length > 0) {
                obs.putDataset("joint_states", rows(recording.robot(), RolloutRecording.Robot::joints));
            }
        }
        obs.putDataset("agentview_rgb",
                recording.frames().stream().map(LiberoRecordingWriter::turned).toArray(byte[][][][]::new),
                DatasetCreationOptions.builder().unsigned().chunkDimensions(steps, TILE, TILE, 3)
                        .deflate(COMPRESSION).build());
    }

    private static double[][] rows(
            List<RolloutRecording.Robot> readings, Function<RolloutRecording.Robot, double[]> row) {
        return readings.stream().map(row).toArray(double[][]::new);
    }

    private static double[] joined(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    /** x y z w of a rotation given as axis times angle. */
    private static double[] quaternion(double[] axisAngle) {
        double angle = Math.hypot(Math.hypot(axisAngle[0], axisAngle[1]), axisAngle[2]);
        double scale = angle < 1e-12 ? 0.5 : Math.sin(angle / 2) / angle;
        return new double[]{
                axisAngle[0] * scale, axisAngle[1] * scale, axisAngle[2] * scale, Math.cos(angle / 2)
        };
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
