package dev.vlaworkbench.experiment;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.experiment.StepColumn.LaneRecord;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder that a run writes to. Opening it creates the folder and {@code steps.csv}, so that a folder that cannot be written
 * to is found out before a model is loaded. Results of an earlier run in it are replaced.
 */
public final class ResultFolder implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final StepsCsv steps;

    private ResultFolder(Path folder, StepsCsv steps) {
        this.folder = folder;
        this.steps = steps;
    }

    /**
     * Opens a folder for results.
     *
     * @param folder created when it does not exist
     * @return the folder, with an empty {@code steps.csv} and no {@code summary.json}
     * @throws UserException when it cannot be created or written to
     */
    public static ResultFolder open(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserException(folder + " is a file, not a folder; name another folder for the results.");
        }
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve("summary.json"));
            return new ResultFolder(folder, new StepsCsv(folder.resolve("steps.csv")));
        } catch (IOException failure) {
            throw cannotWrite("Results cannot be written to " + folder, failure);
        }
    }

    /** The file with one row for each lane and control step. */
    public Path stepsFile() {
        return folder.resolve("steps.csv");
    }

    /** The file with each lane's medians and what they mean. */
    public Path summaryFile() {
        return folder.resolve("summary.json");
    }

    void write(LaneRecord row) {
        try {
            steps.write(row);
        } catch (IOException failure) {
            throw cannotWrite(stepsFile() + " cannot be written any further", failure);
        }
    }

    /** Writes beside the file first and renames, so that a reader never sees half a summary. */
    void writeSummary(Map<String, Object> summary) {
        Path unfinished = folder.resolve("summary.json.part");
        try {
            Files.write(unfinished, JSON.writeValueAsBytes(summary));
            Files.move(unfinished, summaryFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw cannotWrite(summaryFile() + " cannot be written", failure);
        }
    }

    private static UserException cannotWrite(String what, IOException failure) {
        return new UserException(
                what + ": " + reason(failure) + "; free some space there or name another folder.", failure);
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "there is no right to write";
        }
        String reason = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }

    @Override
    public void close() {
        try {
            steps.close();
        } catch (IOException failure) {
            throw cannotWrite(stepsFile() + " cannot be closed", failure);
        }
    }
}
