package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.strategy.StrategyChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;

/**
 * Keeps the lanes computed. Lanes that are started together run in lockstep beside one dense lane. A lane that is changed or
 * added runs anew beside a dense lane of its own, before what is still to be computed of the others, which then go on: what is
 * computed of them stays, and nothing of it is computed twice. For the FX thread.
 */
final class LaneRunner {

    private final Backend backend;
    private final SessionModel session;
    private final LanesModel lanes;
    private final Runnable onChange;
    private int runs;

    /**
     * A runner that has run nothing.
     *
     * @param backend computes
     * @param session holds the lanes, the episode and the model
     * @param onChange told when a lane has come, or has other parameters than its run
     */
    LaneRunner(Backend backend, SessionModel session, Runnable onChange) {
        this.backend = backend;
        this.session = session;
        this.lanes = session.lanes();
        this.onChange = onChange;
        lanes.lanes().addListener((ListChangeListener<LaneModel>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::watch);
                change.getRemoved().forEach(LaneRunner::stop);
            }
        });
        lanes.lanes().forEach(this::watch);
    }

    private void watch(LaneModel lane) {
        lane.choiceProperty().addListener((property, before, now) -> onChange.run());
        lane.enabledProperty().addListener((property, before, enabled) -> {
            if (enabled) {
                onChange.run();
            } else {
                stop(lane);
            }
        });
        onChange.run();
    }

    private static void stop(LaneModel lane) {
        if (lane.runProperty().get() != null) {
            lane.runProperty().get().cancel();
        }
    }

    /** Stops every lane after the step that is being computed. */
    void stop() {
        lanes.lanes().forEach(LaneRunner::stop);
    }

    /** Runs every lane anew from step 0. */
    void runAll() {
        stop();
        start(lanes.lanes().stream().filter(this::canRun).toList());
    }

    /**
     * Runs some lanes anew from step 0, beside a dense lane of their own.
     *
     * @param wanted those among the lanes
     */
    void run(List<LaneModel> wanted) {
        List<LaneModel> fresh = lanes.lanes().stream().filter(wanted::contains).filter(this::canRun).toList();
        LaneModel dense = lanes.reference();
        if (fresh.contains(dense) && dense.isRunning() && !isLeftAlone(dense)) {
            // The others of its replay would have nothing to be measured against.
            runAll();
            return;
        }
        fresh.forEach(LaneRunner::stop);
        List<LaneModel> all = new ArrayList<>(fresh);
        if (!fresh.contains(dense) && canRun(dense) && (dense.runProperty().get() == null || isLeftAlone(dense))) {
            // It would be left alone in its replay; beside the fresh lanes it costs nothing more.
            stop(dense);
            all.addFirst(dense);
        }
        start(all);
    }

    /** Whether a lane is being computed and no other of its replay is. */
    private boolean isLeftAlone(LaneModel lane) {
        return lane.isRunning() && lanes.lanes().stream().noneMatch(other -> other != lane && other.isRunning()
                && other.runProperty().get().number() == lane.runProperty().get().number());
    }

    /** Runs the lanes whose parameters are others than those of their run. */
    void runChanged() {
        List<LaneModel> changed = lanes.lanes().stream().filter(this::canRun).filter(LaneModel::isStale).toList();
        if (!changed.isEmpty()) {
            run(changed);
        }
    }

    /** One lane whose plug-in was taken away would keep the lanes beside it from beginning. */
    private boolean canRun(LaneModel lane) {
        StrategyChoice choice = lane.choiceProperty().get();
        return choice != null && lane.enabledProperty().get() && session.strategies().stream()
                .anyMatch(strategy -> strategy.id().equals(choice.descriptor().id()));
    }

    private void start(List<LaneModel> wanted) {
        Episode episode = session.episodeProperty().get();
        if (episode == null || session.modelProperty().get() == null || lanes.focusedProperty().get() == null
                || wanted.isEmpty()) {
            return;
        }
        Cancellation cancellation = new Cancellation();
        List<LaneSpec> specs = new ArrayList<>();
        List<LaneRun> started = new ArrayList<>();
        runs++;
        for (LaneModel lane : wanted) {
            LaneSpec spec = new LaneSpec(lane.nameProperty().get(), lane.choiceProperty().get());
            LaneRun run = new LaneRun(runs, spec.choice(), new StepStore(spec.name(), episode.steps()), cancellation,
                    () -> cancelWhenAlone(started, cancellation));
            specs.add(spec);
            started.add(run);
        }
        Lockstep pass = new Lockstep(started);
        for (int index = 0; index < started.size(); index++) {
            wanted.get(index).take(started.get(index));
        }
        session.follow();
        backend.replay(episode, specs, pass, cancellation).whenComplete((nothing, problem) -> pass.ended(problem));
    }

    private static void cancelWhenAlone(List<LaneRun> started, Cancellation cancellation) {
        if (started.stream().noneMatch(run -> run.state() == LaneRun.State.RUNNING)) {
            cancellation.cancel();
        }
    }

    /**
     * Takes in what the background has left.
     *
     * @param nowNanos {@link System#nanoTime()}
     * @param failed hears of each lane that failed since the last call
     */
    void tick(long nowNanos, Consumer<LaneModel> failed) {
        List<LaneModel> ended = lanes.lanes().stream().filter(lane -> lane.update(nowNanos)).toList();
        session.follow();
        ended.stream().filter(lane -> lane.runStateProperty().get() == LaneRun.State.FAILED).forEach(failed);
    }
}
