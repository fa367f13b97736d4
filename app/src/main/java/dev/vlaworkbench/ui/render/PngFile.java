package dev.vlaworkbench.ui.render;

import dev.vlaworkbench.UserException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/** Writes pictures as PNG (ISO/IEC 15948), 8-bit RGB, without AWT. */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BIT_DEPTH = 8;
    private static final int TRUE_COLOUR = 2;
    private static final int FILTER_UP = 2;

    private PngFile() {}

    /**
     * Writes a picture; the file appears only when it is complete.
     *
     * @param image an opaque picture
     * @param file where to; replaced when it is there
     * @throws UserException when it cannot be written there
     */
    static void write(Image image, Path file) {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.write(unfinished, encode(image));
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UserException("The picture " + file + " cannot be written (" + problem
                    + "); name a file in a folder that exists and that you may write to.", problem);
        }
    }

    private static byte[] encode(Image image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(png);
        out.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt((int) image.getWidth());
        fields.writeInt((int) image.getHeight());
        fields.write(new byte[]{BIT_DEPTH, TRUE_COLOUR, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", rows(image));
        chunk(out, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] rows(Image image) throws IOException {
        PixelReader pixels = image.getPixelReader();
        int width = (int) image.getWidth();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] above = new byte[3 * width];
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int y = 0; y < image.getHeight(); y++) {
                byte[] row = new byte[3 * width];
                for (int x = 0; x < width; x++) {
                    int argb = pixels.getArgb(x, y);
                    row[3 * x] = (byte) (argb >> 16);
                    row[3 * x + 1] = (byte) (argb >> 8);
                    row[3 * x + 2] = (byte) argb;
                }
                out.write(FILTER_UP);
                for (int i = 0; i < row.length; i++) {
                    out.write(row[i] - above[i]);
                }
                above = row;
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) checksum.getValue());
    }
}
