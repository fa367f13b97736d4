package dev.vlaworkbench.experiment.rollout;

import dev.vlaworkbench.episode.LiberoRecordingWriter;
import dev.vlaworkbench.experiment.rollout.RolloutPlan.Trial;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.rollout.ClosedLoop;
import dev.vlaworkbench.rollout.EpisodeResult;
import dev.vlaworkbench.rollout.EvaluationEpisode;
import dev.vlaworkbench.rollout.ModelHost;
import dev.vlaworkbench.rollout.RolloutRecorder;
import dev.vlaworkbench.rollout.WorldTask;
import dev.vlaworkbench.rollout.WorldThreads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rollouts that leave their results in a folder. Each episode's row is on disk as soon as it has ended; episodes that the folder
 * has already are not run again; the summary is written at the end, also after a cancellation or a failure.
 */
public final class RolloutRun {

    private final RolloutPlan plan;
    private final ClosedLoop loop;
    private final String world;
    private final RolloutFolder folder;
    private final boolean records;

    /**
     * Prepares a run.
     *
     * @param plan what to do
     * @param loop how
     * @param world the world's id, for recordings
     * @param folder where results go
     * @param records whether every episode is written as a recording too
     */
    public RolloutRun(RolloutPlan plan, ClosedLoop loop, String world, RolloutFolder folder, boolean records) {
        this.plan = plan;
        this.loop = loop;
        this.world = world;
        this.folder = folder;
        this.records = records;
    }

    /**
     * How a run ended.
     *
     * @param complete whether every trial of the plan ran to its end
     * @param failures a sentence for each fault, each once
     */
    public record Outcome(boolean complete, List<String> failures) {}

    /** Hears of progress, on any thread, one call at a time. */
    public interface Progress {

        /**
         * Trials that are done, those found in the folder included.
         *
         * @param done so many
         * @param of so many
         * @param successes how many of them succeeded
         */
        void trials(int done, int of, int successes);
    }

    /**
     * Runs.
     *
     * @param hosts at least one model; tasks are spread over them
     * @param workers episodes in flight, at least 1; with more than one, latencies are marked as disturbed
     * @param progress hears of every episode
     * @param cancellation ends the run after the control steps in flight; their episodes are not kept
     * @return how it ended
     * @throws dev.vlaworkbench.UserException when the folder cannot be written any further
     */
    public Outcome run(List<ModelHost> hosts, int workers, Progress progress, Cancellation cancellation) {
        List<Trial> all = plan.trials();
        Counting counting = new Counting(all, progress);
        List<Trial> due = all.stream().filter(trial -> !folder.has(trial.key())).toList();
        boolean contended = workers > 1 || hosts.size() > 1 || plan.share().parts() > 1;
        // A task stays with its model: a GPU then records what belongs to its prompt only once.
        List<WorldTask> tasks = plan.episodes().stream().map(EvaluationEpisode::task).distinct().toList();
        AtomicInteger next = new AtomicInteger();
        Set<String> given = ConcurrentHashMap.newKeySet();
        Set<String> failures = ConcurrentHashMap.newKeySet();
        Cancellation broken = new Cancellation();
        try (WorldThreads threads = new WorldThreads(workers)) {
            threads.run(() -> {
                for (int i = next.getAndIncrement(); i < due.size(); i = next.getAndIncrement()) {
                    if (cancellation.isCancelled() || broken.isCancelled()) {
                        return;
                    }
                    Trial trial = due.get(i);
                    if (!given.contains(trial.strategy().name())) {
                        run(hosts.get(tasks.indexOf(trial.episode().task()) % hosts.size()), trial, contended,
                                cancellation).ifPresent(failure -> {
                                    failures.add(failure.sentence());
                                    if (failure.ofStrategy()) {
                                        given.add(trial.strategy().name());
                                    }
                                });
                        counting.tell();
                    }
                }
            }, broken);
        } finally {
            folder.writeSummary(description(counting.complete()));
        }
        return new Outcome(counting.complete(), failures.stream().sorted().toList());
    }

    private Optional<EpisodeResult.Failure> run(
            ModelHost host, Trial trial, boolean contended, Cancellation cancellation) {
        Optional<RolloutRecorder> recorder = records ? Optional.of(new RolloutRecorder()) : Optional.empty();
        Optional<EpisodeResult> result = loop.run(host, trial.strategy(), trial.episode(), recorder, steps -> {},
                cancellation);
        if (result.isEmpty()) {
            return Optional.empty();
        }
        boolean succeeded = result.get().succeeded();
        recorder.flatMap(one -> one.recording(world, trial.episode().task().instruction(), succeeded))
                .ifPresent(
                        recording -> LiberoRecordingWriter.write(folder.recording(trial.key(), succeeded), recording));
        folder.add(EpisodeRow.of(trial.key(), result.get(), contended));
        return result.get().failure();
    }

    private Map<String, Object> description(boolean complete) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("complete", complete);
        map.put("part", plan.share().part() + "/" + plan.share().parts());
        map.put("episodesPlanned", plan.episodes().size());
        map.put("strategiesPlanned", plan.strategies().stream().map(lane -> {
            Map<String, Object> strategy = new LinkedHashMap<>();
            strategy.put("choice", lane.choice().text());
            strategy.put("parameters", lane.choice().parameters().asMap());
            return strategy;
        }).toList());
        map.put("seeds", plan.episodes().stream().mapToLong(episode -> episode.seed()).min().orElse(0) + ".."
                + plan.episodes().stream().mapToLong(episode -> episode.seed()).max().orElse(0));
        return map;
    }

    /** Tells how far the plan has come. */
    private final class Counting {

        private final Set<EpisodeRow.Key> planned;
        private final Progress progress;

        private Counting(List<Trial> all, Progress progress) {
            this.planned = Set.copyOf(all.stream().map(Trial::key).toList());
            this.progress = progress;
            tell();
        }

        private synchronized void tell() {
            List<EpisodeRow> done = done();
            progress.trials(done.size(), planned.size(),
                    (int) done.stream().filter(EpisodeRow::succeeded).count());
        }

        private List<EpisodeRow> done() {
            return folder.rows().stream().filter(row -> planned.contains(row.key()) && row.isTrial()).toList();
        }

        private boolean complete() {
            return done().size() == planned.size();
        }
    }
}
