package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.experiment.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code comparison.json}: everything needed to run a comparison again and to say what it was, and each lane's numbers. Written
 * when a run begins, when a lane stops and when the run ends; the rows themselves are in {@code steps.csv}.
 *
 * @param format 1
 * @param complete whether every lane finished every step
 * @param command the command that runs it again
 * @param run what was asked for
 * @param identity what it was exactly
 * @param environment software and machine
 * @param sessions when the run began and each time it was continued, ISO 8601
 * @param failures lanes that stopped
 * @param lanes each lane's numbers by name; empty until the run ends
 * @param statements what a reader has to know of the numbers: pooling, timing, open loop
 * @param definitions what each number means
 */
public record ComparisonFile(
        int format,
        boolean complete,
        String command,
        ComparisonPlan run,
        ComparisonIdentity identity,
        Map<String, Object> environment,
        List<String> sessions,
        List<Failure> failures,
        List<Map<String, Object>> lanes,
        Map<String, Object> statements,
        Map<String, Object> definitions) {

    /** The file's name in its folder. */
    public static final String NAME = "comparison.json";

    private static final int FORMAT = 1;

    /** Copies lists and maps. */
    public ComparisonFile {
        environment = new LinkedHashMap<>(environment);
        sessions = List.copyOf(sessions);
        failures = List.copyOf(failures);
        lanes = List.copyOf(lanes);
        statements = new LinkedHashMap<>(statements);
        definitions = new LinkedHashMap<>(definitions);
    }

    /**
     * A lane that stopped.
     *
     * @param episode the episode's index, from 0
     * @param repeat the repeat's index, from 0
     * @param lane the lane's name
     * @param t control step
     * @param sentence what a person is told
     */
    public record Failure(int episode, int repeat, String lane, int t, String sentence) {}

    /** The file of a run that begins. */
    static ComparisonFile beginning(
            String command, ComparisonPlan run, ComparisonIdentity identity, Map<String, Object> environment) {
        return new ComparisonFile(FORMAT, false, command, run, identity, environment, List.of(), List.of(), List.of(),
                Map.of(), Map.of());
    }

    ComparisonFile with(List<String> nowSessions, List<Failure> nowFailures) {
        return new ComparisonFile(format, complete, command, run, identity, environment, nowSessions, nowFailures,
                lanes, statements, definitions);
    }

    ComparisonFile ended(boolean nowComplete, List<Map<String, Object>> nowLanes, Map<String, Object> nowStatements,
            Map<String, Object> nowDefinitions) {
        return new ComparisonFile(format, nowComplete, command, run, identity, environment, sessions, failures,
                nowLanes, nowStatements, nowDefinitions);
    }

    /**
     * The file of a folder.
     *
     * @param folder the folder
     * @return empty when it has none
     * @throws UserException when the file is damaged or of another format
     */
    public static Optional<ComparisonFile> in(Path folder) {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /**
     * Reads a file.
     *
     * @param file a comparison.json
     * @throws UserException when it is missing, damaged or of another format
     */
    public static ComparisonFile read(Path file) {
        try {
            ComparisonFile read = JsonMapper.shared().readValue(Files.readString(file), ComparisonFile.class);
            if (read.format != FORMAT || read.run == null || read.identity == null) {
                throw new UserException(file + " is no comparison of this version; run 'compare' anew.");
            }
            return read;
        } catch (IOException | JacksonException | NullPointerException damaged) {
            throw new UserException(file + " cannot be read ("
                    + String.valueOf(damaged.getMessage()).lines().findFirst().orElse("")
                    + "); name the comparison.json that 'compare' wrote.", damaged);
        }
    }

    void write(Path folder) {
        JsonFile.write(folder.resolve(NAME), this);
    }
}
