package dev.vlaworkbench.experiment;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file that is replaced as a whole: a reader never sees half of it. */
public final class JsonFile {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    private JsonFile(Path file) {
        this.file = file;
    }

    /**
     * Names a file to be written later and tries its folder now, before anything is computed that could be lost.
     *
     * @param file its folder must exist; the file itself is left alone
     * @return the file
     * @throws UserException when the file is a folder, or nothing can be written beside it
     */
    public static JsonFile open(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserException(file + " is a folder, not a file; name a file for the results.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UserException(file + " cannot be written because its folder does not exist; make it first.");
        }
        try {
            Files.delete(Files.createTempFile(folder, "trial", ".part"));
            return new JsonFile(file);
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite(file + " cannot be written", failure);
        }
    }

    /**
     * Writes beside the file first and renames.
     *
     * @param content a map, list or record
     * @throws UserException when the disk refuses
     */
    public void write(Object content) {
        write(file, content);
    }

    /**
     * Writes beside a file first and renames.
     *
     * @param finished replaced if it exists
     * @param content a map, list or record
     * @throws UserException when the disk refuses
     */
    public static void write(Path finished, Object content) {
        Path unfinished = finished.resolveSibling(finished.getFileName() + ".part");
        try {
            Files.write(unfinished, JSON.writeValueAsBytes(content));
            Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite(finished + " cannot be written", failure);
        }
    }
}
