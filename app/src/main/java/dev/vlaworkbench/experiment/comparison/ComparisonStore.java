package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.experiment.ComparedLane;
import dev.vlaworkbench.experiment.LanePass;
import dev.vlaworkbench.experiment.LaneSummary;
import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.experiment.StepColumn.LaneRecord;
import dev.vlaworkbench.experiment.comparison.ComparisonFile.Failure;
import dev.vlaworkbench.experiment.comparison.ComparisonRows.Row;
import dev.vlaworkbench.replay.StepRecord;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comparison's folder while it runs: every finished control step is on disk when {@link #add} returns. For one thread. */
public final class ComparisonStore {

    private final ResultFolder folder;
    private final ComparisonRows rows;
    private final ComparisonTally tally;
    private final Map<LanePass.Key, Integer> steps = new HashMap<>();
    private final Map<String, String> choices = new HashMap<>();
    private ComparisonFile file;

    private ComparisonStore(ResultFolder folder, ComparisonFile file) {
        this.folder = folder;
        this.file = file;
        this.rows = new ComparisonRows(ComparisonFolder.stepsFile(folder.path()));
        this.tally = ComparisonFolder.tally(file.identity());
        for (ComparedLane lane : file.identity().comparedLanes()) {
            choices.put(lane.name(), lane.choice());
        }
    }

    /**
     * Opens a folder to write to; a comparison of the same identity in it is continued.
     *
     * @param folder where results go
     * @param command the command that runs it again
     * @param plan what was asked for
     * @param identity what it is exactly, hardware included
     * @param environment software and machine
     * @return the folder
     * @throws dev.vlaworkbench.UserException when it holds a comparison of something else, or cannot be written
     */
    public static ComparisonStore open(
            ResultFolder folder, String command, ComparisonPlan plan, ComparisonIdentity identity,
            Map<String, Object> environment) {
        Optional<ComparisonFile> before = ComparisonFolder.begun(folder.path());
        before.ifPresent(there -> identity.requireSameAs(folder.path(), there.identity()));
        ComparisonFile fresh = ComparisonFile.beginning(command, plan, identity, environment);
        ComparisonStore store = new ComparisonStore(folder,
                before.map(there -> fresh.with(there.sessions(), there.failures())).orElse(fresh));
        store.takeUp();
        return store;
    }

    private void takeUp() {
        List<Row> found = rows.read();
        int unfinished = ComparisonFolder.unfinished(found, file);
        List<Row> whole = found.subList(0, found.size() - unfinished);
        if (whole.isEmpty()) {
            rows.begin();
        } else {
            rows.dropLast(unfinished);
        }
        whole.forEach(row -> {
            tally.add(row.pass(), row.lane(), row.step());
            count(row.pass(), row.step().t());
        });
        List<String> sessions = new ArrayList<>(file.sessions());
        sessions.add(OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString());
        // A replay that was broken off runs again from its start; what stops there, stops again.
        file = file.with(sessions, file.failures().stream()
                .filter(failure -> isFinished(new LanePass.Key(failure.episode(), failure.repeat()))).toList());
        file.failures().forEach(failure -> ComparisonFolder.add(tally, failure));
        file.write(folder.path());
        ComparisonFolder.deleteReport(folder);
    }

    private void count(LanePass.Key pass, int t) {
        steps.put(pass, t - file.identity().episodes().get(pass.episode()).episode().from() + 1);
    }

    /** Control steps of a replay that are on disk. */
    int finishedSteps(LanePass.Key pass) {
        return steps.getOrDefault(pass, 0);
    }

    /** Control steps that are on disk, over all replays. */
    public int finishedSteps() {
        return steps.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether a replay need not run again: it came to its end, or every lane but the reference stopped. */
    boolean isFinished(LanePass.Key pass) {
        long stopped = file.failures().stream()
                .filter(failure -> failure.episode() == pass.episode() && failure.repeat() == pass.repeat()).count();
        return finishedSteps(pass) == file.identity().episodes().get(pass.episode()).episode().steps()
                || stopped >= file.identity().lanes().size() - 1;
    }

    /** Takes the lanes' records of one control step. */
    public void add(LanePass.Key pass, List<StepRecord> step) {
        if (step.isEmpty()) {
            return;
        }
        rows.append(pass, file.identity().episodes().get(pass.episode()).episode().name(),
                step.stream().map(record -> new LaneRecord(choices.get(record.lane()), record)).toList());
        step.forEach(record -> tally.add(pass, record));
        count(pass, step.getFirst().t());
    }

    /** Takes the end of a lane; the file says so before the step's rows come. */
    public void failed(LanePass.Key pass, String lane, int t, String sentence) {
        List<Failure> failures = new ArrayList<>(file.failures());
        failures.add(new Failure(pass.episode(), pass.repeat(), lane, t, sentence));
        file = file.with(file.sessions(), failures);
        file.write(folder.path());
        tally.failed(pass, lane, t, sentence);
    }

    /** Writes {@code comparison.json} with the numbers as they stand. */
    public void end() {
        Comparison comparison = comparison();
        file = file.ended(comparison.isComplete(), comparison.lanes().stream().map(LaneSummary::of).toList(),
                Statements.of(comparison),
                Statements.definitions(comparison));
        file.write(folder.path());
    }

    /** The comparison as it stands. */
    public Comparison comparison() {
        return tally.comparison();
    }

    /** What {@code comparison.json} says. */
    public ComparisonFile file() {
        return file;
    }
}
