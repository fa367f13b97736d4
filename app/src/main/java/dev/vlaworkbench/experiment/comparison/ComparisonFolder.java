package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.experiment.LanePass;
import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.experiment.comparison.ComparisonFile.Failure;
import dev.vlaworkbench.experiment.comparison.ComparisonRows.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A comparison's folder: {@code comparison.json} and {@code steps.csv}, from which everything else in it can be made again.
 */
public final class ComparisonFolder {

    private static final List<String> OWN = List.of(ComparisonFile.NAME, "steps.csv", "index.html", "table.csv",
            "table.tex");
    private static final String FIGURES = "figures";

    private ComparisonFolder() {}

    /**
     * A comparison read back.
     *
     * @param file what was compared, on what, and when
     * @param comparison its numbers, as far as they go
     */
    public record Stored(ComparisonFile file, Comparison comparison) {}

    /**
     * Reads a finished or interrupted comparison back, without a model and without the strategies' plug-ins. Nothing in the
     * folder is changed.
     *
     * @param folder what {@code compare --out} wrote
     * @return what it holds
     * @throws UserException when it holds no comparison, or a damaged one
     */
    public static Stored read(Path folder) {
        ComparisonFile file = ComparisonFile.in(folder).orElseThrow(() -> new UserException(folder
                + " holds no comparison; name a folder that 'compare --out' wrote, with a " + ComparisonFile.NAME
                + " in it."));
        ComparisonTally tally = tally(file.identity());
        new ComparisonRows(stepsFile(folder)).read().forEach(row -> tally.add(row.pass(), row.lane(), row.step()));
        file.failures().forEach(failure -> add(tally, failure));
        return new Stored(file, tally.comparison());
    }

    /**
     * The comparison that a folder holds rows of. One that never finished a control step is no reason to refuse another.
     *
     * @param folder what {@code compare --out} names
     * @return empty when it holds none
     * @throws UserException when its files are damaged
     */
    public static Optional<ComparisonFile> begun(Path folder) {
        return ComparisonFile.in(folder).filter(file -> !new ComparisonRows(stepsFile(folder)).read().isEmpty());
    }

    static ComparisonTally tally(ComparisonIdentity identity) {
        return new ComparisonTally(identity.comparedLanes(), identity.comparedEpisodes(), identity.repeats(),
                identity.warmUp());
    }

    static void add(ComparisonTally tally, Failure failure) {
        tally.failed(new LanePass.Key(failure.episode(), failure.repeat()), failure.lane(), failure.t(),
                failure.sentence());
    }

    /** The file with one row for each episode, repeat, control step and lane. */
    public static Path stepsFile(Path folder) {
        return folder.resolve("steps.csv");
    }

    /** The folder of the report's figures. */
    public static Path figures(Path folder) {
        return folder.resolve(FIGURES);
    }

    /**
     * What stands in the way of a new comparison in a folder that does not hold one.
     *
     * @param folder where results shall go
     * @throws UserException when it holds results of something else
     */
    public static void requireFree(Path folder) {
        for (String other : List.of("steps.csv", "episodes.csv", "summary.json")) {
            if (Files.exists(folder.resolve(other)) && !Files.exists(folder.resolve(ComparisonFile.NAME))) {
                throw new UserException(folder + " holds results of another command (" + other
                        + "); name another folder for the comparison.");
            }
        }
    }

    /**
     * Takes away a report that may no longer be of the rows: page, tables and figures.
     *
     * @throws UserException when the disk refuses
     */
    static void deleteReport(ResultFolder folder) {
        delete(folder, OWN.subList(2, OWN.size()));
    }

    /**
     * Takes away a comparison, report and rows.
     *
     * @throws UserException when the disk refuses
     */
    public static void deleteAll(ResultFolder folder) {
        delete(folder, OWN);
    }

    private static void delete(ResultFolder folder, List<String> names) {
        try {
            for (String name : names) {
                Files.deleteIfExists(folder.path().resolve(name));
            }
            Path figures = figures(folder.path());
            if (Files.isDirectory(figures)) {
                try (Stream<Path> files = Files.list(figures)) {
                    for (Path file : files.filter(one -> one.toString().matches(".*\\.(svg|pdf|png|csv)")).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite(folder.path() + " cannot be cleared", failure);
        }
    }

    /** Rows of the last control step that a killed process did not finish: fewer lanes than were running. */
    static int unfinished(List<Row> rows, ComparisonFile file) {
        if (rows.isEmpty()) {
            return 0;
        }
        Row last = rows.getLast();
        int there = (int) rows.reversed().stream().takeWhile(last::sameStep).count();
        long stopped = file.failures().stream().filter(failure -> failure.episode() == last.pass().episode()
                && failure.repeat() == last.pass().repeat() && failure.t() <= last.step().t()).count();
        return there < file.identity().lanes().size() - stopped ? there : 0;
    }
}
