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
    private static final long SKIP_BYTES = 1 << 16;

    /** The tiles of a dataset; empty when it is stored in another way, which is left to jHDF. */
    static Optional<HdfTiles> of(Dataset dataset, int height, int width) {
        List<Integer> filters = dataset.getFilters().stream().map(PipelineFilterWithData::getId).toList();
        return dataset instanceof ChunkedDataset chunked && chunked.getChunkDimensions()[3] == CHANNELS
                && chunked.getChunkDimensions()[1] <= height && chunked.getChunkDimensions()[2] <= width
                && (filters.isEmpty() || filters.equals(List.of(DEFLATE)))
                        ? Optional.of(new HdfTiles(chunked, !filters.isEmpty(), height, width))
                        : Optional.empty();
    }

    /** The frame as it is stored, [height, width, 3]; empty when a chunk is not as it should be. */
    Optional<byte[]> frame(int t) {
        int[] size = dataset.getChunkDimensions();
        byte[] tile = new byte[size[1] * size[2] * CHANNELS];
        long before = (long) (t % size[0]) * tile.length;
        byte[] frame = new byte[height * width * CHANNELS];
        try {
            for (int y = 0; y < height; y += size[1]) {
                for (int x = 0; x < width; x += size[2]) {
                    unpack(dataset.getRawChunkBuffer(new int[]{t - t % size[0], y, x, 0}), before, tile);
                    int across = Math.min(size[2], width - x) * CHANNELS;
                    for (int row = 0; row < Math.min(size[1], height - y); row++) {
                        System.arraycopy(tile, row * size[2] * CHANNELS, frame,
                                ((y + row) * width + x) * CHANNELS, across);
                    }
                }
            }
        } catch (DataFormatException | HdfException unusual) {
            return Optional.empty();
        }
        return Optional.of(frame);
    }

    /** Fills a tile with what lies behind some bytes of a chunk. */
    private void unpack(ByteBuffer chunk, long before, byte[] tile) throws DataFormatException {
        if (!deflated) {
            if (chunk.remaining() < before + tile.length) {
                throw new DataFormatException("a chunk ends early");
            }
            chunk.position(chunk.position() + Math.toIntExact(before)).get(tile);
            return;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(chunk);
            byte[] skipped = new byte[(int) Math.min(before, SKIP_BYTES)];
            for (long left = before; left > 0;) {
                int length = (int) Math.min(left, skipped.length);
                inflate(inflater, skipped, length);
                left -= length;
            }
            inflate(inflater, tile, tile.length);
        }
    }

    private static void inflate(Inflater inflater, byte[] target, int length) throws DataFormatException {
        int filled = 0;
        while (filled < length) {
            int more = inflater.inflate(target, filled, length - filled);
            if (more == 0) {
                throw new DataFormatException("a chunk ends early");
            }
            filled += more;
        }
    }
}
