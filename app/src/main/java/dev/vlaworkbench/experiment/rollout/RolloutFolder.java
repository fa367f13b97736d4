package dev.vlaworkbench.experiment.rollout;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.experiment.JsonFile;
import dev.vlaworkbench.experiment.ResultFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder with the results of rollouts: {@code run.json}, {@code episodes.csv}, {@code summary.json} and, when asked for,
 * {@code recordings}. Opening one again continues it. Safe for several threads.
 */
public final class RolloutFolder {

    private final Path folder;
    private final RunIdentity identity;
    private final EpisodesCsv csv;
    private final Map<EpisodeRow.Key, EpisodeRow> rows = new LinkedHashMap<>();

    private RolloutFolder(Path folder, RunIdentity identity) {
        this.folder = folder;
        this.identity = identity;
        this.csv = new EpisodesCsv(folder);
    }

    /**
     * Opens a folder to write to. Episodes that are there stay, except those that broke off: they are run again.
     *
     * @param folder made when it does not exist
     * @param identity what is going to run
     * @return the folder
     * @throws UserException when it cannot be written, or holds results of something else
     */
    public static RolloutFolder open(ResultFolder folder, RunIdentity identity) {
        RunIdentity.read(folder.path()).ifPresent(before -> identity.requireSame(folder.path(), before));
        RolloutFolder opened = new RolloutFolder(folder.path(), identity);
        opened.csv.read().stream().filter(EpisodeRow::isTrial).forEach(row -> opened.rows.put(row.key(), row));
        identity.write(folder.path());
        opened.csv.rewrite(List.copyOf(opened.rows.values()));
        return opened;
    }

    /**
     * The results of several folders as one; of a trial that several have, one whose latencies count is kept.
     *
     * @param folders at least one
     * @return the rows, and the first folder's identity
     * @throws UserException when one holds no results, or results of something else than the first
     */
    public static Joined join(List<Path> folders) {
        RunIdentity first = null;
        Map<EpisodeRow.Key, EpisodeRow> all = new LinkedHashMap<>();
        for (Path folder : folders) {
            RunIdentity identity = RunIdentity.read(folder).orElseThrow(() -> new UserException(
                    folder + " holds no results of a rollout; name a folder that 'rollout --out' wrote."));
            if (first == null) {
                first = identity;
            }
            first.requireSame(folder, identity);
            new EpisodesCsv(folder).read().forEach(row -> all.merge(row.key(), row, EpisodeRow::better));
        }
        return new Joined(first, List.copyOf(all.values()));
    }

    /**
     * Results read from folders.
     *
     * @param identity what ran
     * @param rows each trial once
     */
    public record Joined(RunIdentity identity, List<EpisodeRow> rows) {

        /**
         * Writes them as a folder of their own.
         *
         * @param folder its results are replaced
         */
        public RolloutFolder writeTo(ResultFolder folder) {
            RolloutFolder written = new RolloutFolder(folder.path(), identity);
            rows.forEach(row -> written.rows.put(row.key(), row));
            identity.write(folder.path());
            written.csv.rewrite(rows);
            return written;
        }
    }

    synchronized boolean has(EpisodeRow.Key key) {
        return rows.containsKey(key);
    }

    synchronized void add(EpisodeRow row) {
        csv.append(row);
        rows.put(row.key(), row);
    }

    /** Every row so far. */
    public synchronized List<EpisodeRow> rows() {
        return new ArrayList<>(rows.values());
    }

    /** Where a trial's recording goes. */
    Path recording(EpisodeRow.Key key, boolean succeeded) {
        String strategy = key.strategy().replaceAll("[^A-Za-z0-9.=-]+", "_");
        return folder.resolve("recordings").resolve(String.join("--", key.suite(), key.task(), "seed" + key.seed(),
                strategy, succeeded ? "success" : "failure") + ".hdf5");
    }

    /** The file with a row for each episode. */
    public Path episodesFile() {
        return csv.file();
    }

    /** The file with success rates and costs. */
    public Path summaryFile() {
        return folder.resolve("summary.json");
    }

    void writeSummary(Map<String, Object> more) {
        Map<String, Object> summary = new LinkedHashMap<>(more);
        summary.put("environment", identity.environment());
        summary.put("run", identity.withoutEnvironment());
        summary.put("strategies", new RolloutSummary(rows()).toList());
        summary.put("definitions", RolloutSummary.definitions());
        JsonFile.write(summaryFile(), summary);
    }

    /** Writes {@code summary.json} for results that were joined. */
    public void writeSummary() {
        Map<String, Object> joined = new LinkedHashMap<>();
        joined.put("joined", true);
        writeSummary(joined);
    }

    /** Whether a folder holds results already. */
    public static boolean holdsResults(Path folder) {
        return Files.exists(folder.resolve(RunIdentity.NAME));
    }
}
