package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The formats that can be read, told apart by the first bytes of a file. */
enum RecordingFormat {
    HDF5, VIDEO;

    private static final int APPLE_DOUBLE_MAGIC = 0x00051607;

    /**
     * Looks at a file's first bytes.
     *
     * @throws UserException when there is no readable file, or it is of neither format
     */
    static RecordingFormat of(Path file) {
        byte[] start = startOf(file);
        if (start.length == 0) {
            throw new UserException(file + " is empty (0 bytes); download or copy it again.");
        }
        if (HdfSuperblock.isAt(start, 0) || HdfSuperblock.offsetIn(file).isPresent()) {
            return HDF5;
        }
        if (isVideo(start)) {
            return VIDEO;
        }
        throw neither(file, start);
    }

    private static byte[] startOf(Path file) {
        if (!Files.exists(file)) {
            throw new UserException(file + " does not exist; check the path of the episode.");
        }
        if (Files.isDirectory(file)) {
            throw new UserException(file + " is a folder; name one .hdf5 or .mp4 file in it.");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(64);
        } catch (IOException e) {
            throw new UserException(file + " cannot be read (" + e.getMessage() + "); check its permissions.", e);
        }
    }

    private static boolean isVideo(byte[] start) {
        return hasText(start, 4, "ftyp") || hasText(start, 4, "moov") || hasText(start, 4, "mdat")
                || isMatroska(start) || hasText(start, 0, "RIFF") && hasText(start, 8, "AVI ");
    }

    private static boolean isMatroska(byte[] start) {
        return bigEndianInt(start) == 0x1A45DFA3;
    }

    private static UserException neither(Path file, byte[] start) {
        if (hasText(start, 0, "version https://git-lfs")) {
            return new UserException(
                    file + " is a Git LFS pointer, not the recording itself; run \"git lfs pull\" in its "
                            + "repository.");
        }
        if (bigEndianInt(start) == APPLE_DOUBLE_MAGIC) {
            return new UserException(file + " is a side file that macOS left, not a recording; choose the file without "
                    + "\"._\" in its name.");
        }
        return new UserException(file + " is neither an HDF5 file nor a video (it starts with \"" + printable(start)
                + "\"); give LIBERO demonstrations (.hdf5) or a rollout video (.mp4), and download it again if it is one.");
    }

    private static boolean hasText(byte[] bytes, int offset, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= offset + wanted.length
                && Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length);
    }

    private static int bigEndianInt(byte[] bytes) {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0);
        }
        return value;
    }

    private static String printable(byte[] start) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(start.length, 16); i++) {
            char c = (char) (start[i] & 0xFF);
            text.append(c >= ' ' && c < 127 && c != '"' ? c : '.');
        }
        return text.toString();
    }
}
