package dev.vlaworkbench.experiment;

import dev.vlaworkbench.experiment.StepColumn.LaneRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A running run's files. Results of an earlier run in the same folder are replaced. */
final class ResultFiles implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ResultFolder folder;
    private final StepsCsv steps;

    ResultFiles(ResultFolder folder) {
        this.folder = folder;
        try {
            Files.deleteIfExists(folder.summaryFile());
            steps = new StepsCsv(folder.stepsFile());
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite(folder.stepsFile() + " cannot be written", failure);
        }
    }

    void write(LaneRecord row) {
        try {
            steps.write(row);
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite(folder.stepsFile() + " cannot be written any further", failure);
        }
    }

    /** Writes beside the file first and renames, so that a reader never sees half a summary. */
    void writeSummary(Map<String, Object> summary) {
        Path finished = folder.summaryFile();
        Path unfinished = finished.resolveSibling(finished.getFileName() + ".part");
        try {
            Files.write(unfinished, JSON.writeValueAsBytes(summary));
            Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite(finished + " cannot be written", failure);
        }
    }

    @Override
    public void close() {
        try {
            steps.close();
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite(folder.stepsFile() + " cannot be closed", failure);
        }
    }
}
