package dev.vlaworkbench.experiment;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The folder that a run writes to. Opening it creates the folder and tries to write, so that a folder that cannot be written to
 * is found out before a model is loaded; results of an earlier run stay until the next one begins.
 */
public final class ResultFolder {

    private final Path folder;

    private ResultFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder for results.
     *
     * @param folder created when it does not exist
     * @return the folder
     * @throws UserException when it cannot be created or written to
     */
    public static ResultFolder open(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserException(folder + " is a file, not a folder; name another folder for the results.");
        }
        try {
            Files.createDirectories(folder);
            Path trial = Files.createTempFile(folder, "trial", ".part");
            Files.writeString(trial, "x");
            Files.delete(trial);
            return new ResultFolder(folder);
        } catch (IOException failure) {
            throw cannotWrite("Results cannot be written to " + folder, failure);
        }
    }

    /** The folder itself. */
    public Path path() {
        return folder;
    }

    /** The file with one row for each lane and control step. */
    public Path stepsFile() {
        return folder.resolve("steps.csv");
    }

    /** The file with each lane's medians and what they mean. */
    public Path summaryFile() {
        return folder.resolve("summary.json");
    }

    /**
     * What a person is told when a file cannot be written.
     *
     * @param what the beginning of the sentence: which file
     * @param failure the system's answer
     */
    public static UserException cannotWrite(String what, IOException failure) {
        return new UserException(what + ": " + reasonAndRemedy(failure), failure);
    }

    private static String reasonAndRemedy(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "there is no right to write there; change its permissions or name another folder.";
        }
        if (failure instanceof NoSuchFileException) {
            return "the system lets no folder be made there; name another one.";
        }
        String reason = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        // The system's own words; a full disk has its own in every language, so the remedy covers both.
        return (reason == null ? failure.getClass().getSimpleName() : reason)
                + "; name another folder, or free some space there.";
    }
}
