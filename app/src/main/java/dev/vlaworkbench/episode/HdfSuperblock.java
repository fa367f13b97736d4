package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * The start of an HDF5 file, read here because jHDF does not compare the length that it declares with the file's: a truncated
 * download would show up later as some unrelated fault.
 */
final class HdfSuperblock {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};
    private static final int LONGEST = 128;
    private static final int SMALLEST_FINISHED_FILE = 800;

    private HdfSuperblock() {}

    static boolean isAt(byte[] bytes, int offset) {
        if (bytes.length < offset + SIGNATURE.length) {
            return false;
        }
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (bytes[offset + i] != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the signature stands: 0, or after a user block of 512, 1024, 2048, ... bytes. */
    static OptionalLong offsetIn(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            for (long offset = 0; offset < channel.size(); offset = offset == 0 ? 512 : offset * 2) {
                if (isAt(read(channel, offset, SIGNATURE.length), 0)) {
                    return OptionalLong.of(offset);
                }
            }
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new UserException(file + " cannot be read (" + e.getMessage() + "); check the disk it is on.", e);
        }
    }

    /**
     * Compares the length that the file declares with the length that it has.
     *
     * @throws UserException when bytes are missing, or the file was never closed by its writer
     */
    static void checkComplete(Path file) {
        long offset = offsetIn(file)
                .orElseThrow(() -> new UserException(file + " is not an HDF5 file; choose another recording."));
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer block = ByteBuffer.wrap(read(channel, offset, LONGEST)).order(ByteOrder.LITTLE_ENDIAN);
            // The HDF5 library counts the declared length from the start of the file, a user block included.
            long present = channel.size();
            long declared = declaredLength(file, block);
            if (declared <= present) {
                return;
            }
            if (present < SMALLEST_FINISHED_FILE) {
                throw new UserException(file + " was never closed by the program that wrote it (" + present + " of "
                        + declared + " bytes are on disk); record or copy it again.");
            }
            throw new UserException(file + " is truncated: " + present + " bytes are present, " + declared
                    + " are declared; download or copy it again.");
        } catch (IOException e) {
            throw new UserException(file + " cannot be read (" + e.getMessage() + "); check the disk it is on.", e);
        }
    }

    private static long declaredLength(Path file, ByteBuffer block) {
        int version = block.limit() > SIGNATURE.length ? block.get(8) : -1;
        // Versions 0 and 1 keep the width of an address at byte 13 and the end-of-file address third of four addresses.
        int addressWidthAt = version >= 2 ? 9 : 13;
        int addressesAt = version >= 2 ? 12 : version == 1 ? 28 : 24;
        boolean known = version >= 0 && version <= 3 && block.limit() > addressWidthAt;
        if (!known || block.get(addressWidthAt) != 8 || block.limit() < addressesAt + 24) {
            throw new UserException(file + " has a damaged or unsupported HDF5 superblock; download or copy it again.");
        }
        if (version == 3 && (block.get(11) & 0x01) != 0) {
            throw new UserException(
                    file + " is still open for writing, or its writer was stopped; close the writer or run "
                            + "\"h5clear -s\" on it.");
        }
        long declared = block.getLong(addressesAt + 16);
        return declared < 0 ? Long.MAX_VALUE : declared;
    }

    private static byte[] read(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, Math.max(0, channel.size() - offset)));
        while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
            // A read may return less than asked for.
        }
        return buffer.array();
    }
}
