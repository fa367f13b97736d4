package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ContiguousDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what a dataset declares with what its file can hold, before anything is allocated for it. */
final class HdfSize {

    /** Deflate makes nothing smaller than this. */
    private static final long BEST_COMPRESSION = 1032;

    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8L;

    private HdfSize() {}

    /**
     * Refuses absurd sizes.
     *
     * @return the dataset's size in bytes
     * @throws UserException when the file is too small to hold it, or no array can
     */
    static long check(Path file, String where, Dataset dataset) {
        long[] shape = dataset.getDimensionsAsLong();
        long bytes = Shapes.bytes(shape, dataset.getDataType().getSize());
        long present = lengthOf(file);
        long most = dataset instanceof ContiguousDataset ? present : present * BEST_COMPRESSION;
        if (bytes > most) {
            throw new UserException(file + ": " + where + " declares the shape " + Shapes.text(shape)
                    + ", which a file of " + present + " bytes cannot hold; it is damaged, download or copy it again.");
        }
        if (bytes > LARGEST_ARRAY) {
            throw new UserException(file + ": " + where + " of shape " + Shapes.text(shape)
                    + " is larger than 2 GiB; cut the episode.");
        }
        return bytes;
    }

    private static long lengthOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UserException(file + " cannot be read (" + e.getMessage() + "); check the disk it is on.", e);
        }
    }
}
