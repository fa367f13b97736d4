package dev.vlaworkbench.experiment;

import dev.vlaworkbench.experiment.StepColumn.LaneRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** A running run's files. Results of an earlier run in the same folder are replaced. */
final class ResultFiles implements AutoCloseable {

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
        JsonFile.write(folder.summaryFile(), summary);
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
