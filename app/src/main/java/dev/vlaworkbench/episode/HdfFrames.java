package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.RgbImage;
import io.jhdf.api.Dataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The camera frames of a demonstration, stored as uint8 [T, height, width, 3] with the bottom row first.
 *
 * @param count number of frames T
 */
record HdfFrames(Path file, String demo, Dataset dataset, int count, int height, int width) {

    private static final int LARGEST_SIDE = 4096;

    /**
     * Checks type and shape; reads no pixel.
     *
     * @throws UserException when they are not those of RGB frames
     */
    static HdfFrames of(Path file, String demo, Dataset dataset) {
        long[] shape = dataset.getDimensionsAsLong();
        boolean bytes = dataset.getDataType() instanceof FixedPoint type && type.getSize() == 1 && !type.isSigned();
        if (!bytes || shape.length != 4 || shape[3] != 3) {
            throw new UserException(file + ": the frames of " + demo + " are " + typeName(dataset) + " " + layout(shape)
                    + " of shape " + Shapes.text(shape)
                    + ", expected uint8 HWC RGB [steps, height, width, 3]; convert them.");
        }
        if (shape[0] == 0) {
            throw new UserException(file + ": " + demo + " is empty (0 steps); choose another episode.");
        }
        HdfSize.check(file, demo + "/obs/agentview_rgb", dataset);
        if (shape[1] < 1 || shape[2] < 1 || shape[1] > LARGEST_SIDE || shape[2] > LARGEST_SIDE) {
            throw new UserException(file + ": the frames of " + demo + " are " + shape[2] + " x " + shape[1]
                    + " pixels; give frames of at most " + LARGEST_SIDE + " pixels a side.");
        }
        return new HdfFrames(file, demo, dataset, (int) shape[0], (int) shape[1], (int) shape[2]);
    }

    /** Reads the frames and turns each by 180 degrees, as OpenVLA does in training and evaluation. */
    List<RgbImage> readUpright(MemoryBudget budget) {
        int frameBytes = height * width * 3;
        // The file's bytes and the turned frames are in memory together for a moment.
        budget.check(file, demo, 2L * frameBytes * count);
        // DatasetBase, because jHDF's public interface would make an int of every byte and an array of every pixel.
        ByteBuffer all = ((DatasetBase) dataset).getDataBuffer();
        List<RgbImage> frames = new ArrayList<>(count);
        byte[] stored = new byte[frameBytes];
        for (int t = 0; t < count; t++) {
            all.get(t * frameBytes, stored);
            frames.add(RgbImage.of(width, height, turned(stored)));
        }
        return frames;
    }

    /** Reads one frame alone. */
    RgbImage readUpright(int t, MemoryBudget budget) {
        // jHDF's slices are nested arrays of int, some ten times as large as the bytes.
        budget.check(file, demo, 16L * height * width * 3);
        byte[] stored = HdfTiles.of(dataset, height, width).flatMap(tiles -> tiles.frame(t)).orElseGet(() -> slice(t));
        return RgbImage.of(width, height, turned(stored));
    }

    private byte[] slice(int t) {
        int[][][][] slice = (int[][][][]) dataset.getData(new long[]{t, 0, 0, 0}, new int[]{1, height, width, 3});
        byte[] stored = new byte[height * width * 3];
        int at = 0;
        for (int[][] row : slice[0]) {
            for (int[] pixel : row) {
                for (int sample : pixel) {
                    stored[at++] = (byte) sample;
                }
            }
        }
        return stored;
    }

    private static byte[] turned(byte[] stored) {
        byte[] upright = new byte[stored.length];
        for (int from = 0, to = stored.length - 3; from < stored.length; from += 3, to -= 3) {
            upright[to] = stored[from];
            upright[to + 1] = stored[from + 1];
            upright[to + 2] = stored[from + 2];
        }
        return upright;
    }

    private static String typeName(Dataset dataset) {
        int bits = dataset.getDataType().getSize() * 8;
        return switch (dataset.getDataType()) {
            case FixedPoint type -> (type.isSigned() ? "int" : "uint") + bits;
            case FloatingPoint _ -> "float" + bits;
            default -> "of type " + dataset.getDataType().getClass().getSimpleName();
        };
    }

    private static String layout(long[] shape) {
        if (shape.length != 4) {
            return "arrays of " + shape.length + " dimensions";
        }
        if (shape[3] == 4) {
            return "HWC RGBA";
        }
        return shape[1] <= 4 && shape[3] > 4 ? "CHW" : "HWC";
    }
}
