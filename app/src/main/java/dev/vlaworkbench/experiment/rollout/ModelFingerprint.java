package dev.vlaworkbench.experiment.rollout;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells checkpoints apart: SHA-256 over names and sizes of its files, all of the small ones and the first and last MiB of the
 * others, which training changes too; 15 GB are not read.
 */
public final class ModelFingerprint {

    private static final int SMALL = 1 << 20;
    private static final int LENGTH = 16;

    private ModelFingerprint() {}

    /**
     * The fingerprint of a checkpoint.
     *
     * @param checkpoint its folder
     * @return 16 hexadecimal digits
     * @throws UserException when the folder cannot be read
     */
    public static String of(Path checkpoint) {
        try (Stream<Path> listed = Files.list(checkpoint)) {
            List<Path> files = listed.filter(file -> file.toString().matches(".*\\.(json|safetensors)")).sorted()
                    .toList();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                long size = Files.size(file);
                digest.update((file.getFileName() + " " + size + "\n").getBytes());
                add(digest, file, size);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (IOException failure) {
            throw new UserException(checkpoint + " cannot be read (" + failure.getMessage()
                    + "); give the folder of an OpenVLA checkpoint.", failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static void add(MessageDigest digest, Path file, long size) throws IOException {
        if (size <= 2L * SMALL) {
            digest.update(Files.readAllBytes(file));
            return;
        }
        try (InputStream in = Files.newInputStream(file); FileChannel channel = FileChannel.open(file)) {
            digest.update(in.readNBytes(SMALL));
            ByteBuffer tail = ByteBuffer.allocate(SMALL);
            channel.read(tail, size - SMALL);
            digest.update(tail.flip());
        }
    }
}
