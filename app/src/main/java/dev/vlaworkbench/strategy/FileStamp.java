package dev.vlaworkbench.strategy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What tells one build of a file from the next without reading it.
 *
 * @param bytes its length
 * @param modified when it was last written
 * @param key its number in the file system, which changes when a file is moved into its place; empty where there is none
 */
record FileStamp(long bytes, FileTime modified, Optional<Object> key) {

    /** The stamp of a file; empty where there is none or it cannot be told. */
    static Optional<FileStamp> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileStamp(
                    attributes.size(), attributes.lastModifiedTime(), Optional.ofNullable(attributes.fileKey())));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
