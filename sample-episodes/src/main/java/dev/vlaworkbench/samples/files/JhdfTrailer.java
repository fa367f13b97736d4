package dev.vlaworkbench.samples.files;

import io.jhdf.checksum.ChecksumUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Takes away the line that jHDF writes behind the last object of a file. It names the operating system, and a sample file has to
 * be the same wherever it is made.
 */
final class JhdfTrailer {

    private static final byte[] MARK = "jHDF - ".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 200;
    private static final int END_OF_FILE_AT = 28;
    private static final int CHECKSUM_AT = 44;
    private static final int SUPERBLOCK = 48;

    private JhdfTrailer() {}

    static void cutFrom(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            int length = (int) Math.min(LONGEST, channel.size() - SUPERBLOCK);
            ByteBuffer tail = ByteBuffer.allocate(length);
            readFully(channel, tail, channel.size() - length);
            int mark = lastMark(tail.array());
            if (mark < 0) {
                throw new IOException(file + " does not end as this version of jHDF ends files");
            }
            long end = channel.size() - length + mark;
            channel.truncate(end);
            ByteBuffer superblock = ByteBuffer.allocate(SUPERBLOCK).order(ByteOrder.LITTLE_ENDIAN);
            readFully(channel, superblock, 0);
            superblock.putLong(END_OF_FILE_AT, end);
            superblock.putInt(CHECKSUM_AT, ChecksumUtils.checksum(superblock.slice(0, CHECKSUM_AT)));
            channel.write(superblock.rewind(), 0);
        }
    }

    private static void readFully(FileChannel channel, ByteBuffer buffer, long position) throws IOException {
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // A read may return less than asked for.
        }
    }

    private static int lastMark(byte[] tail) {
        for (int start = tail.length - MARK.length; start >= 0; start--) {
            if (Arrays.equals(tail, start, start + MARK.length, MARK, 0, MARK.length)) {
                return start;
            }
        }
        return -1;
    }
}
