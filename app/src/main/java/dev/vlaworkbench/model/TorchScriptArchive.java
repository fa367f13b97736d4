package dev.vlaworkbench.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A saved TorchScript module written without Python: a zip with stored entries that PyTorch's loader reads. The module's
 * attributes all start empty; its own methods fill them.
 */
final class TorchScriptArchive {

    private static final String FOLDER = "openvla/";

    /** The file format that introduced everything used here; newer runtimes read it. */
    private static final String FORMAT_VERSION = "10\n";

    private final String source;

    /**
     * @param source TorchScript source that declares one class, {@code OpenVla}
     */
    TorchScriptArchive(String source) {
        this.source = source;
    }

    /** The archive's bytes as a stream. */
    InputStream open() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "data.pkl", pickledModule());
            store(zip, "code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
            store(zip, "constants.pkl", new byte[]{(byte) 0x80, 2, ')', '.'});
            store(zip, "version", FORMAT_VERSION.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(FOLDER + name);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Pickle protocol 2: an instance of the class whose attributes are given by the declarations in the source. */
    private byte[] pickledModule() {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.writeBytes(new byte[]{(byte) 0x80, 2});
        pickle.writeBytes("c__torch__\nOpenVla\n".getBytes(StandardCharsets.US_ASCII));
        pickle.writeBytes(new byte[]{')', (byte) 0x81, '}', '('});
        source.lines().takeWhile(line -> !line.startsWith("  def ")).filter(line -> line.matches("  [a-z_]+ : .+"))
                .map(String::strip).forEach(line -> {
                    String[] nameAndType = line.split(" : ", 2);
                    text(pickle, nameAndType[0]);
                    empty(pickle, nameAndType[1]);
                });
        pickle.writeBytes(new byte[]{'u', 'b', '.'});
        return pickle.toByteArray();
    }

    private static void empty(ByteArrayOutputStream pickle, String type) {
        switch (type) {
            case "bool" -> pickle.write(0x89);
            case "int" -> pickle.writeBytes(new byte[]{'K', 0});
            case "float" -> pickle.writeBytes(new byte[]{'G', 0, 0, 0, 0, 0, 0, 0, 0});
            case "str" -> text(pickle, "");
            default -> {
                if (!type.startsWith("List[")) {
                    throw new IllegalStateException("no empty value for an attribute of type " + type);
                }
                pickle.write(']');
            }
        }
    }

    private static void text(ByteArrayOutputStream pickle, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        pickle.write('X');
        for (int shift = 0; shift < 32; shift += 8) {
            pickle.write(utf8.length >>> shift);
        }
        pickle.writeBytes(utf8);
    }
}
