package dev.vlaworkbench.samples.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a later call goes on from.
 *
 * @param trainedSeconds time that went into it
 * @param samples samples seen
 * @param calls calls that it has taken
 * @param vectors weights, moments, averages, steps
 */
record TrainingState(double trainedSeconds, long samples, int calls, List<float[]> vectors) {

    private static final String FILE = "training-state.bin";
    private static final int HEADER = 32;

    /** Copies the list. */
    TrainingState {
        vectors = List.copyOf(vectors);
    }

    /** Reads a state, if there is one. */
    static Optional<TrainingState> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
            double seconds = all.getDouble();
            long samples = all.getLong();
            int calls = all.getInt();
            int count = all.getInt();
            all.position(HEADER);
            List<float[]> vectors = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                float[] vector = new float[all.getInt()];
                all.asFloatBuffer().get(vector);
                all.position(all.position() + 4 * vector.length);
                vectors.add(vector);
            }
            return Optional.of(new TrainingState(seconds, samples, calls, vectors));
        }
    }

    /** Writes the state, replacing the last one only when all is written. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path partial = folder.resolve(FILE + ".part");
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN).putDouble(trainedSeconds)
                    .putLong(samples).putInt(calls).putInt(vectors.size()).position(HEADER));
            for (float[] vector : vectors) {
                ByteBuffer bytes = ByteBuffer.allocateDirect(4 + 4 * vector.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.putInt(vector.length);
                bytes.asFloatBuffer().put(vector);
                write(channel, bytes.position(bytes.capacity()));
            }
        }
        Files.move(partial, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(FileChannel channel, ByteBuffer filled) throws IOException {
        filled.flip();
        while (filled.hasRemaining()) {
            channel.write(filled);
        }
    }
}
