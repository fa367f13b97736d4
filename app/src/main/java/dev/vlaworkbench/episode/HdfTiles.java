package dev.vlaworkbench.episode;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import io.jhdf.filter.PipelineFilterWithData;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One frame of a dataset that is stored in chunks. h5py's chunks hold a tile of many frames, so jHDF unpacks the whole
 * episode for one of them; here each chunk is unpacked only as far as the frame reaches.
 *
 * @param dataset uint8 [T, height, width, 3] in chunks that are plain or deflated
 */
record HdfTiles(ChunkedDataset dataset, boolean deflated, int height, int width) {

    /** HDF5's number for the deflate filter. */
    private static final int DEFLATE = 1;
    private static final int CHANNELS = 3;

    /** The tiles of a dataset; empty when it is stored in another way, which is left to jHDF. */
    static Optional<HdfTiles> of(Dataset dataset, int height, int width) {
        List<Integer> filters = dataset.getFilters().stream().map(PipelineFilterWithData::getId).toList();
        return dataset instanceof ChunkedDataset chunked && chunked.getChunkDimensions()[3] == CHANNELS
                && (filters.isEmpty() || filters.equals(List.of(DEFLATE)))
                        ? Optional.of(new HdfTiles(chunked, !filters.isEmpty(), height, width))
                        : Optional.empty();
    }

    /** The frame as it is stored, [height, width, 3]; empty when a chunk is not as it should be. */
    Optional<byte[]> frame(int t) {
        int[] size = dataset.getChunkDimensions();
        int tile = size[1] * size[2] * CHANNELS;
        int before = t % size[0] * tile;
        byte[] frame = new byte[height * width * CHANNELS];
        byte[] unpacked = new byte[before + tile];
        try {
            for (int y = 0; y < height; y += size[1]) {
                for (int x = 0; x < width; x += size[2]) {
                    unpack(dataset.getRawChunkBuffer(new int[]{t - t % size[0], y, x, 0}), unpacked);
                    int across = Math.min(size[2], width - x) * CHANNELS;
                    for (int row = 0; row < Math.min(size[1], height - y); row++) {
                        System.arraycopy(unpacked, before + row * size[2] * CHANNELS, frame,
                                ((y + row) * width + x) * CHANNELS, across);
                    }
                }
            }
        } catch (DataFormatException | HdfException unusual) {
            return Optional.empty();
        }
        return Optional.of(frame);
    }

    private void unpack(ByteBuffer chunk, byte[] unpacked) throws DataFormatException {
        if (!deflated) {
            if (chunk.remaining() < unpacked.length) {
                throw new DataFormatException("a chunk ends early");
            }
            chunk.get(unpacked);
            return;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(chunk);
            int filled = 0;
            while (filled < unpacked.length) {
                int more = inflater.inflate(unpacked, filled, unpacked.length - filled);
                if (more == 0) {
                    throw new DataFormatException("a chunk ends early");
                }
                filled += more;
            }
        }
    }
}
