package dev.vlaworkbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.experiment.LaneNumbers;
import dev.vlaworkbench.experiment.LaneNumbers.Part;
import dev.vlaworkbench.experiment.comparison.Comparison;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.lanes.LaneCaptions;
import dev.vlaworkbench.ui.lanes.LaneDifference;
import dev.vlaworkbench.ui.memory.Section;
import dev.vlaworkbench.ui.report.ReportController;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.LanesModel;
import dev.vlaworkbench.ui.session.LiveComparison;
import dev.vlaworkbench.ui.session.SessionController;
import dev.vlaworkbench.ui.session.SessionMemory;
import dev.vlaworkbench.ui.session.SessionModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lanes on the test's own thread, which stands for the FX thread. */
class LanesTest {

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<Runnable> fxThread = new ConcurrentLinkedQueue<>();
    private final SyntheticBackend backend = new SyntheticBackend();
    private final SessionModel model = new SessionModel();
    private final LanesModel lanes = model.lanes();
    private final Answering dialogs = new Answering();
    private final SessionController controller = new SessionController(backend, model, dialogs, fxThread::add);

    /** Chooses the test's folder, and agrees to what is asked. */
    private final class Answering extends SilentDialogs {
        private int confirmed;

        @Override
        public void chooseFolder(String title, Consumer<Path> chosen) {
            chosen.accept(folder);
        }

        @Override
        public void confirm(String question, String explanation, String answer, Runnable then) {
            confirmed++;
            then.run();
        }
    }

    @AfterEach
    void close() {
        backend.steps.release(10_000);
        controller.close();
    }

    private static StrategyChoice probe(String count) {
        return new StrategyChoice(SyntheticBackend.PROBE,
                ParameterValues.parse(SyntheticBackend.PROBE.parameters(), Map.of("count", count)));
    }

    @Test
    void lanesHaveNamesNumbersAndWhatTellsThemApart() {
        model.choiceProperty().set(probe("100"));
        lanes.add(probe("42"));
        LaneModel preset = lanes.add(new StrategyChoice(SyntheticBackend.PROBE, ParameterValues
                .parse(SyntheticBackend.PROBE.parameters(), Map.of("kind", "visual", "count", "50"))));
        assertEquals(List.of("dense", "probe", "probe#2", "probe#3"),
                lanes.lanes().stream().map(lane -> lane.nameProperty().get()).toList());
        assertEquals(List.of("reference", "defaults", "count 42", "visual-only"),
                lanes.lanes().stream().map(LaneModel::detail).toList());
        assertEquals(4, lanes.number(preset));
        assertSame(lanes.lanes().get(1), lanes.focusedProperty().get());
        lanes.remove(lanes.lanes().get(1));
        assertEquals("probe", lanes.lanes().get(1).nameProperty().get());
        assertSame(lanes.lanes().get(1), lanes.focusedProperty().get(), "the focus is lost");
        lanes.add(probe("1"));
        lanes.add(probe("2"));
        lanes.add(probe("3"));
        assertFalse(lanes.hasRoom());
        assertThrows(IllegalStateException.class, () -> lanes.add(probe("4")));
    }

    @Test
    void theReferenceStaysDense() {
        model.choiceProperty().set(probe("100"));
        LaneModel second = lanes.add(probe("42"));
        lanes.focus(second);
        lanes.focus(lanes.reference());
        assertEquals("dense", model.choiceProperty().get().descriptor().id());
        model.choiceProperty().set(probe("7"));
        assertSame(second, lanes.focusedProperty().get());
        assertEquals(7, second.choiceProperty().get().parameters().integer("count"));
        lanes.remove(lanes.reference());
        assertEquals(3, lanes.lanes().size());
    }

    @Test
    void lanesStartTogetherAndTheFocusComputesNothing() {
        openThreeLanes();
        assertEquals(List.of(List.of("dense", "probe", "probe#2")), names());
        backend.steps.release(5);
        until(() -> lanes.lanes().stream().allMatch(lane -> lane.computedProperty().get() == 5));
        lanes.focus(lanes.lanes().get(2));
        assertEquals("probe#2", model.runProperty().get().store().lane());
        lanes.focus(lanes.reference());
        assertEquals(5, model.computedProperty().get());
        until(() -> model.seriesProperty().get().computed() == 5);
        assertEquals(1, backend.replays.size(), "the focus restarted a lane");
    }

    @Test
    void aChangedLaneGoesFirstAndTheOthersKeepWhatTheyHave() {
        openThreeLanes();
        backend.steps.release(10);
        until(() -> lanes.lanes().stream().allMatch(lane -> lane.computedProperty().get() == 10));
        LaneRun other = lanes.lanes().get(1).runProperty().get();
        lanes.lanes().get(2).choiceProperty().set(probe("9"));
        until(() -> backend.replays.size() == 2);
        assertEquals(List.of("probe#2"), names().get(1));
        assertEquals(9, backend.lastReplay().orElseThrow().choice().parameters().integer("count"));
        until(() -> lanes.lanes().get(2).runProperty().get().prompt().isPresent());
        backend.steps.release(SyntheticBackend.STEPS);
        until(() -> lanes.lanes().get(2).runStateProperty().get() == LaneRun.State.DONE);
        assertSame(other, lanes.lanes().get(1).runProperty().get());
        assertEquals(10, lanes.lanes().get(1).computedProperty().get(), "a lane lost its steps, or did not wait");
        assertEquals(LaneRun.State.RUNNING, other.state());
        backend.steps.release(1000);
        until(() -> lanes.lanes().stream().allMatch(lane -> lane.runStateProperty().get() == LaneRun.State.DONE));
        assertEquals(2, backend.replays.size());
        assertEquals(List.of(1, 1, 2),
                lanes.lanes().stream().map(lane -> lane.runProperty().get().number()).toList());
        assertTrue(lanes.lanes().get(2).runProperty().get().store().dense(39).isPresent(), "no dense lane beside it");
    }

    @Test
    void aLaneThatIsAddedRunsAloneBesideItsOwnDense() {
        openThreeLanes();
        backend.steps.release(SyntheticBackend.STEPS);
        until(() -> lanes.lanes().stream().allMatch(lane -> lane.runStateProperty().get() == LaneRun.State.DONE));
        lanes.add(probe("3"));
        until(() -> backend.replays.size() == 2);
        assertEquals(List.of("probe#3"), names().get(1));
        lanes.lanes().get(3).enabledProperty().set(false);
        assertEquals(LaneRun.State.CANCELLED, lanes.lanes().get(3).runProperty().get().state());
        controller.restart();
        assertEquals(List.of("dense", "probe", "probe#2"), names().getLast(), "a lane that is off was computed");
    }

    @Test
    void theDenseLaneStartsAnewWithThoseThatAreMeasuredAgainstIt() {
        openThreeLanes();
        backend.steps.release(10);
        until(() -> lanes.lanes().stream().allMatch(lane -> lane.computedProperty().get() == 10));
        controller.restart(List.of(lanes.reference()));
        assertEquals(List.of("dense", "probe", "probe#2"), names().getLast());
        backend.steps.release(1000);
        until(() -> lanes.lanes().stream().allMatch(lane -> lane.runStateProperty().get() == LaneRun.State.DONE));
        controller.restart(List.of(lanes.reference()));
        assertEquals(List.of("dense"), names().getLast(), "lanes that are done were computed anew");
    }

    @Test
    void aFailedLaneKeepsItsStepsAndTheOthersGoOn() {
        backend.failAt = 3;
        backend.failing = "probe#2";
        lanes.togetherProperty().set(true);
        openThreeLanes();
        backend.steps.release(1000);
        until(() -> lanes.lanes().get(1).runStateProperty().get() == LaneRun.State.DONE);
        LaneModel failed = lanes.lanes().get(2);
        until(() -> failed.runStateProperty().get() == LaneRun.State.FAILED);
        assertEquals(3, failed.computedProperty().get());
        assertEquals(3, failed.runProperty().get().failure().orElseThrow().t());
        assertEquals("failed at 3", LaneCaptions.glance(failed));
        assertEquals("failed at step 3", LaneCaptions.missing(failed, 20));
        until(() -> lanes.reference().computedProperty().get() == SyntheticBackend.STEPS);
        assertEquals(List.of(), dialogs.told, "a lane beside others has a card, no dialog");
    }

    @Test
    void theTableHasTheNumbersOfTheRecords() {
        openThreeLanes();
        LiveComparison live = new LiveComparison(model);
        backend.steps.release(1000);
        until(() -> lanes.lanes().stream().allMatch(lane -> lane.runStateProperty().get() == LaneRun.State.DONE));
        Comparison comparison = live.comparison().orElseThrow();
        assertSame(comparison, live.comparison().orElseThrow(), "made anew without news");
        assertEquals(List.of("dense", "probe", "probe#2"),
                comparison.lanes().stream().map(lane -> lane.lane().name()).toList());
        LaneNumbers probe = comparison.lanes().get(1);
        assertEquals(44, probe.quartiles(Part.END_TO_END).orElseThrow().median());
        assertEquals(46.0 / 44, probe.speedUp(Part.END_TO_END), 1e-12);
        assertTrue(comparison.isComplete());
        assertEquals("", live.caution());
        lanes.add(probe("3"));
        until(() -> backend.replays.size() == 2);
        assertTrue(live.caution().startsWith("Timed in 2 replays"), live.caution());
    }

    @Test
    void theDifferenceCountsWhatOnlyOneComputes() {
        StepRecord a = SyntheticRecords.probe("probe", 10);
        StepRecord b = SyntheticRecords.dense(10);
        LaneDifference difference = LaneDifference.of(a, b, Optional.of(SyntheticRecords.ACTIONS));
        assertEquals(List.of(), difference.onlyA().tokens());
        assertEquals(a.reusedTokens(), difference.onlyB().tokens().size());
        assertEquals(256 - a.reusedTokens(), difference.both());
        assertEquals(7, difference.actions().size());
        assertEquals(0, difference.actions().getFirst().bins().orElseThrow());
        assertEquals(1, difference.agreement().tokenAgreement());
    }

    @Test
    void lanesAreRemembered() {
        model.choiceProperty().set(probe("42"));
        lanes.add(probe("7")).shownProperty().set(false);
        lanes.togetherProperty().set(true);
        lanes.focus(lanes.lanes().get(2));
        Section section = new Section();
        new SessionMemory(model, () -> 0).save(section);
        SessionModel fresh = new SessionModel();
        SessionMemory memory = new SessionMemory(fresh, () -> 0);
        memory.restore(section);
        new Beginning(null, memory, fresh).resumeLanes(backend.strategies());
        assertEquals(List.of("count 42", "count 7"),
                fresh.lanes().studied().stream().map(LaneModel::detail).toList());
        assertFalse(fresh.lanes().lanes().get(2).shownProperty().get());
        assertSame(fresh.lanes().lanes().get(2), fresh.lanes().focusedProperty().get());
        assertTrue(fresh.lanes().togetherProperty().get());
        assertEquals(List.of(), fresh.notices());
    }

    @Test
    void nonsenseAmongRememberedLanesCostsThatLaneOnly() {
        Section section = new Section(Map.of("focus", "first", "together", 3, "lanes", List.of(7,
                Map.of("strategy", 5), Map.of("strategy", "gone"),
                Map.of("strategy", "probe", "parameters", Map.of("count", "many")),
                Map.of("strategy", "probe", "parameters", Map.of("count", "6"), "shown", "perhaps"))));
        SessionMemory memory = new SessionMemory(model, () -> 0);
        memory.restore(section);
        new Beginning(null, memory, model).resumeLanes(backend.strategies());
        assertEquals(List.of("defaults", "count 6"), lanes.studied().stream().map(LaneModel::detail).toList());
        assertEquals(2, model.notices().size(), model.notices()::toString);
    }

    @Test
    void aSessionFromBeforeThereWereLanesBecomesOne() {
        Section section = new Section().put("strategy", "probe").put("parameters", Map.of("count", "8"));
        SessionMemory memory = new SessionMemory(model, () -> 0);
        memory.restore(section);
        new Beginning(null, memory, model).resumeLanes(backend.strategies());
        assertEquals(8, model.choiceProperty().get().parameters().integer("count"));
        assertFalse(lanes.togetherProperty().get());
    }

    @Test
    void aComparisonIsExportedAndOpenedAgain() throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve("tiny"));
        Files.writeString(checkpoint.resolve("config.json"), "{}");
        Path recording = Files.writeString(folder.resolve("one.hdf5"), "frames");
        model.choiceProperty().set(probe("100"));
        lanes.add(probe("42"));
        controller.openModel(checkpoint);
        until(() -> model.modelProperty().get() != null);
        controller.openEpisode(recording);
        until(() -> !backend.replays.isEmpty());
        Commands commands = new Commands();
        ReportController report = new ReportController(model, controller, dialogs, List::of, fxThread::add);
        report.addTo(commands);
        backend.failAt = 30;
        backend.failing = "probe#2";
        backend.steps.release(1000);
        until(() -> lanes.lanes().stream().noneMatch(LaneModel::isRunning));
        commands.find("comparison.export").orElseThrow().run();
        until(() -> !dialogs.told.isEmpty());
        Path exported = folder.resolve("comparison-demo_0");
        assertTrue(Files.exists(exported.resolve("index.html")), dialogs.told::toString);
        for (String file : List.of("steps.csv", "comparison.json", "table.csv", "table.tex")) {
            assertTrue(Files.exists(exported.resolve(file)), file);
        }
        assertTrue(Files.readString(exported.resolve("comparison.json")).contains("255 entries at step 30"));
        assertEquals(1 + 40 + 40 + 30, Files.readAllLines(exported.resolve("steps.csv")).size());
        assertFalse(Files.exists(folder.resolve("comparison-demo_0.part")));
        lanes.remove(lanes.lanes().get(1));
        lanes.remove(lanes.lanes().get(1));
        commands.find("comparison.open").orElseThrow();
        report.open(exported);
        until(() -> lanes.studied().size() == 2);
        assertEquals(List.of("defaults", "count 42"), lanes.studied().stream().map(LaneModel::detail).toList());
        assertTrue(lanes.togetherProperty().get());
        report.close();
    }

    @Test
    void lanesOfSeveralReplaysAreComputedAnewBeforeTheyAreExported() {
        openThreeLanes();
        backend.steps.release(1000);
        until(() -> lanes.lanes().stream().allMatch(lane -> lane.runStateProperty().get() == LaneRun.State.DONE));
        lanes.add(probe("3"));
        until(() -> backend.replays.size() == 2);
        Commands commands = new Commands();
        ReportController report = new ReportController(model, controller, dialogs, List::of, fxThread::add);
        report.addTo(commands);
        commands.find("comparison.export").orElseThrow().run();
        assertEquals(1, dialogs.confirmed);
        assertEquals(List.of("dense", "probe", "probe#2", "probe#3"), names().getLast());
        report.close();
    }

    private void openThreeLanes() {
        model.choiceProperty().set(probe("100"));
        lanes.add(probe("42"));
        controller.openModel(Path.of("tiny"));
        until(() -> model.modelProperty().get() != null);
        controller.openEpisode(Path.of("one.hdf5"));
        until(() -> !backend.replays.isEmpty());
    }

    private List<List<String>> names() {
        return backend.replays.stream().map(replay -> replay.stream().map(LaneSpec::name).toList()).toList();
    }

    private void until(BooleanSupplier condition) {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < patience, () -> "it never came to that; told: " + dialogs.told);
            for (Runnable task = fxThread.poll(); task != null; task = fxThread.poll()) {
                task.run();
            }
            controller.tick(System.nanoTime());
            Thread.onSpinWait();
        }
    }
}
