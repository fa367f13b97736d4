package dev.vlaworkbench.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.StrategyDescriptor;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plug-ins folder that changes while strategies run. */
class PluginShelfTest {

    private static final ModelShape MODEL = new ModelShape(4, 2, 8, 16);

    @TempDir
    private Path temp;
    private Path folder;
    private PluginShelf shelf;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(temp.resolve("plugins"));
        build(folder, "first.jar", "first", 1);
        build(folder, "other.jar", "other", 1);
        shelf = PluginShelf.open(folder);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void aRebuildIsTakenOnceItRestsAndNothingElseIsTouched() throws IOException, StrategyFault {
        LoadedStrategy other = shelf.catalog().loaded().get("other");
        try (RunningStrategy running = open("first")) {
            assertEquals(1, answer(running));
            build(folder, "first.jar", "first", 2);
            assertTrue(shelf.refresh().isEmpty(), "it may still be being written");
            PluginChange change = shelf.refresh();
            assertEquals(Set.of("first"), change.renewed());
            assertEquals(Set.of(), change.added());
            assertEquals(Set.of(), change.gone());
            assertEquals(other, shelf.catalog().loaded().get("other"));
            assertEquals(1, answer(running), "a running lane keeps its build");
            try (RunningStrategy fresh = open("first")) {
                assertEquals(2, answer(fresh));
            }
        }
        assertTrue(shelf.refresh().isEmpty());
    }

    @Test
    void aRunningLaneCanStillLoadClassesOfItsBuild() throws IOException, StrategyFault {
        PluginJar.withId("late").strategy("stranger.Late", "late", """
                public StepDecision decide(StepContext context) {
                    return new StepDecision.RunModel(TokenPlan.dense(), Late2.numbers(context.t()));
                }
                """).source("stranger.Late2", """
                package stranger;
                class Late2 {
                    static dev.vlaworkbench.api.Explanation numbers(int t) {
                        return new dev.vlaworkbench.api.Explanation(java.util.List.of(), java.util.List.of(),
                                java.util.Map.of("build", 7.0));
                    }
                }
                """).writeTo(folder, "late.jar");
        settle();
        try (RunningStrategy running = open("late")) {
            Files.delete(folder.resolve("late.jar"));
            assertEquals(Set.of("late"), shelf.refresh().gone());
            assertEquals(7, answer(running));
        }
        assertThrows(UserException.class, () -> shelf.catalog().choose("late"));
    }

    @Test
    void halfAFileDoesNotDisplaceABuild() throws IOException, StrategyFault {
        byte[] whole = Files.readAllBytes(build(temp, "next.jar", "first", 2));
        Files.write(folder.resolve("first.jar"), Arrays.copyOf(whole, whole.length / 2));
        settle();
        PluginStatus status = status("first");
        assertEquals(PluginStatus.State.LOADED, status.state());
        assertTrue(status.problems().getFirst().sentence().matches(
                "Plug-in first\\.jar is not loaded: it is not a readable jar archive \\(.*\\); copy or build it again\\."
                        + " The build that was loaded before stays\\."),
                status.problems().toString());
        try (RunningStrategy running = open("first")) {
            assertEquals(1, answer(running));
        }
        Files.write(folder.resolve("first.jar"), whole);
        settle();
        assertEquals(List.of(), status("first").problems());
        try (RunningStrategy running = open("first")) {
            assertEquals(2, answer(running));
        }
    }

    @Test
    void reloadsAnUnchangedArchiveWhenAsked() {
        LoadedStrategy before = shelf.catalog().loaded().get("first");
        assertEquals(Set.of("first"), shelf.reload(folder.resolve("first.jar")).renewed());
        assertFalse(before.loader() == shelf.catalog().loaded().get("first").loader());
    }

    @Test
    void theOldLoaderIsCollectedWhenItsLastLaneHasEnded() throws Exception {
        WeakReference<ClassLoader> old = new WeakReference<>(shelf.catalog().loaded().get("first").loader());
        RunningStrategy running = open("first");
        answer(running);
        shelf.reload(folder.resolve("first.jar"));
        System.gc();
        assertFalse(old.refersTo(null), "a lane still runs");
        running.close();
        running = null;
        for (int attempt = 0; attempt < 100 && old.get() != null; attempt++) {
            System.gc();
            Thread.sleep(20);
        }
        assertNull(old.get(), "the loader of the old build is still held");
    }

    @Test
    void aBuildThatWasReplacedStartsNothingMore() {
        StrategyCatalog before = shelf.catalog();
        shelf.reload(folder.resolve("first.jar"));
        assertEquals(
                "Strategy 'first' was taken away or loaded anew while it was to begin; begin again.",
                assertThrows(UserException.class, () -> before.open(before.choose("first"), MODEL)).getMessage());
    }

    @Test
    void disablingIsRememberedAndTheCommandLineKeepsToIt() {
        assertEquals(Set.of("first"), shelf.enable("first", false).gone());
        assertEquals(PluginStatus.State.DISABLED, status("first").state());
        try (StrategyCatalog later = StrategyCatalog.load(folder)) {
            assertEquals(List.of("other"), later.strategies().stream().map(StrategyDescriptor::id).toList());
            assertEquals(List.of(), later.problems());
            assertEquals(
                    "There is no strategy 'first'; known are other. Disabled: first; 'vla-workbench plugins enable ID'"
                            + " brings one back.",
                    assertThrows(UserException.class, () -> later.choose("first")).getMessage());
        }
        assertEquals(Set.of("first"), shelf.enable("first", true).added());
        assertEquals(PluginStatus.State.LOADED, status("first").state());
        assertEquals("There is no plug-in 'gone' in " + folder + "; known are first, other.",
                assertThrows(UserException.class, () -> shelf.enable("gone", true)).getMessage());
    }

    @Test
    void whatAnotherProgramDisablesIsTakenUp() {
        new PluginStore(folder).enable("first", false);
        assertEquals(Set.of("first"), shelf.refresh().gone());
    }

    @Test
    void theReferenceIsNeitherDisabledNorRemoved() throws IOException {
        build(folder, "dense.jar", "dense", 1);
        settle();
        assertTrue(assertThrows(UserException.class, () -> shelf.enable("dense", false)).getMessage()
                .contains("is the reference of every comparison"));
        assertThrows(UserException.class, () -> shelf.remove(folder.resolve("dense.jar")));
        assertEquals(PluginStatus.State.LOADED, status("dense").state());
    }

    @Test
    void laterBuildsOfAnInstalledFileAreTakenOver() throws IOException, StrategyFault {
        Path target = Files.createDirectory(temp.resolve("target"));
        Path built = build(target, "mine.jar", "mine", 1);
        assertEquals(Set.of("mine"), shelf.install(built).added());
        assertEquals(Map.of("mine", built), shelf.origins());
        settle();
        build(target, "mine.jar", "mine", 2);
        shelf.refresh();
        assertEquals(Set.of("mine"), shelf.refresh().renewed());
        try (RunningStrategy running = open("mine")) {
            assertEquals(2, answer(running));
        }
        Files.writeString(built, "half");
        settle();
        assertTrue(shelf.catalog().problems().getFirst().sentence().endsWith("The build that was loaded before stays."),
                shelf.catalog().problems().toString());
        Files.delete(built);
        settle();
        try (RunningStrategy running = open("mine")) {
            assertEquals(2, answer(running), "cleaning the author's folder takes nothing away");
        }
    }

    @Test
    void anArchiveThatIsRefusedLeavesTheFolderAsItWas() throws IOException {
        Path bad = PluginJar.withId("bad").entry("Plugin-Requires", ">=9.0.0")
                .strategy("stranger.Bad", "bad", decide(1)).writeTo(temp, "bad.jar");
        assertTrue(assertThrows(UserException.class, () -> shelf.install(bad)).getMessage()
                .contains("it requires version >=9.0.0 of the workbench's API"));
        assertFalse(Files.exists(folder.resolve("bad.jar")));
        assertEquals(2, shelf.catalog().archives().size());
    }

    @Test
    void removesWhatCannotBeLoaded() throws IOException {
        Files.writeString(folder.resolve("text.jar"), "no jar");
        settle();
        assertEquals(PluginStatus.State.NOT_LOADED, status("text.jar").state());
        shelf.remove(folder.resolve("text.jar"));
        assertFalse(Files.exists(folder.resolve("text.jar")));
        assertEquals(Set.of("first"), shelf.remove(folder.resolve("first.jar")).gone());
    }

    @Test
    void timesAndFaultsAreThoseOfTheLatestRun() throws StrategyFault {
        try (RunningStrategy running = open("first")) {
            answer(running);
            running.observe(new dev.vlaworkbench.api.StepOutcome(0, dev.vlaworkbench.api.TokenPlan.dense(),
                    new dev.vlaworkbench.api.Action(List.of(), java.util.Collections.nCopies(7, 0.0)), true));
            StrategyTimes times = shelf.catalog().times("first").orElseThrow();
            assertEquals(1, times.running());
            assertEquals(1, times.steps());
            assertTrue(times.medianStepMillis() > 0 && times.longestCallMillis() <= 2000, times.toString());
            assertTrue(times.mostAllocatedBytes() > 0, times.toString());
            running.cannotRun("it cannot");
        }
        assertEquals(0, shelf.catalog().times("first").orElseThrow().running());
        assertEquals("Strategy 'first' (plug-in first.jar) gave a plan at control step 0 that cannot run: it cannot",
                shelf.catalog().faults("first").getFirst().sentence());
        try (RunningStrategy running = open("first")) {
            assertEquals(0, shelf.catalog().times("first").orElseThrow().steps());
        }
    }

    /** Two looks see the same file, so that it is read. */
    private void settle() {
        shelf.refresh();
        shelf.refresh();
    }

    private PluginStatus status(String name) {
        return shelf.catalog().archives().stream().filter(archive -> archive.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private RunningStrategy open(String id) throws StrategyFault {
        return shelf.catalog().open(shelf.catalog().choose(id), MODEL);
    }

    private static double answer(RunningStrategy running) throws StrategyFault {
        return assertInstanceOf(StepDecision.RunModel.class, running.decide(new FakeStep(0, 4))).explanation().scalars()
                .get("build");
    }

    private static Path build(Path into, String file, String id, int number) throws IOException {
        return PluginJar.withId(id).entry("Plugin-Version", "1.0." + number)
                .strategy("stranger.Numbered", id, decide(number)).writeTo(into, file);
    }

    private static String decide(int number) {
        return """
                public StepDecision decide(StepContext context) {
                    return new StepDecision.RunModel(TokenPlan.dense(),
                            new Explanation(List.of(), List.of(), Map.of("build", %d.0)));
                }
                """.formatted(number);
    }
}
