package dev.vlaworkbench.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.StrategyExtension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Archives that a careless or hostile stranger left in the plug-ins folder. Beside each lies a good one, which must load. */
class HostileArchiveTest {

    private static final Duration LIMIT = StrategyCatalog.DEFAULT_TIME_LIMIT;
    private static final ModelShape MODEL = new ModelShape(4, 2, 8, 16);
    private static final String DENSE = """
            public StepDecision decide(StepContext context) {
                return new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
            }
            """;
    private static final String AUTHOR = "; report this to the plug-in's author.";
    private static final String MANIFEST = "; build it with Plugin-Id, Plugin-Version and Plugin-Requires in its META-INF/MANIFEST.MF.";
    private static final String DESCRIPTOR = "; correct the descriptor that the strategy class returns.";

    @TempDir
    private Path folder;

    @BeforeEach
    void putAGoodOneBeside() throws IOException {
        PluginJar.withId("good").strategy("stranger.Good", "good", DENSE).writeTo(folder, "good.jar");
    }

    @AfterAll
    static void releaseLoops() {
        System.setProperty("hostile.archive.release", "now");
    }

    @Test
    void namesFilesThatAreNoArchives() throws IOException {
        Files.writeString(folder.resolve("text.jar"), "not a jar at all");
        Files.createDirectory(folder.resolve("folder.jar"));
        Files.writeString(folder.resolve("notes.txt"), "left alone");
        List<PluginProblem> problems = problems();
        assertEquals(2, problems.size(), problems.toString());
        assertEquals(
                "Plug-in folder.jar is not loaded: it is a folder; put the built jar itself into the plug-ins folder.",
                problems.get(0).sentence());
        assertEquals(folder.resolve("folder.jar"), problems.get(0).archive());
        assertTrue(problems.get(1).sentence().matches(
                "Plug-in text\\.jar is not loaded: it is not a readable jar archive \\(.+\\); copy or build it again\\."),
                problems.get(1).sentence());
        assertTrue(problems.get(1).cause().isPresent());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesAnArchiveThatCannotBeRead() throws IOException {
        Files.createSymbolicLink(folder.resolve("dangling.jar"), folder.resolve("nowhere"));
        assertTrue(onlyProblem().startsWith("Plug-in dangling.jar is not loaded: it cannot be copied ("));
        assertTrue(onlyProblem().contains("; give yourself the right to read it and free space in "), onlyProblem());
    }

    @Test
    void namesAMissingDescriptor() throws IOException {
        PluginJar.withId("bad").withoutManifest().strategy("stranger.Bad", "bad", DENSE).writeTo(folder, "bad.jar");
        assertEquals("Plug-in bad.jar is not loaded: it has no plug-in descriptor" + MANIFEST, onlyProblem());
    }

    @Test
    void namesMissingEntries() throws IOException {
        PluginJar.withId("bad").entry("Plugin-Id", null).writeTo(folder, "no-id.jar");
        PluginJar.withId("bad").entry("Plugin-Version", null).writeTo(folder, "no-version.jar");
        assertEquals(
                List.of(
                        "Plug-in no-id.jar is not loaded: its plug-in descriptor has no Plugin-Id" + MANIFEST,
                        "Plug-in no-version.jar is not loaded: its plug-in descriptor has no Plugin-Version"
                                + MANIFEST),
                problems().stream().map(PluginProblem::sentence).toList());
    }

    @Test
    void namesAnotherApiVersion() throws IOException {
        PluginJar.withId("bad").entry("Plugin-Requires", ">=9.0.0").strategy("stranger.Bad", "bad", DENSE)
                .writeTo(folder, "bad.jar");
        assertEquals(
                "Plug-in bad.jar is not loaded: it requires version >=9.0.0 of the workbench's API and this is 0.1.0;"
                        + " install a build of it for version 0.1.0 or another workbench.",
                onlyProblem());
    }

    @Test
    void namesAVersionRangeThatCannotBeRead() throws IOException {
        PluginJar.withId("bad").entry("Plugin-Requires", "soon & later").strategy("stranger.Bad", "bad", DENSE)
                .writeTo(folder, "bad.jar");
        assertTrue(
                onlyProblem().startsWith("Plug-in bad.jar is not loaded: its Plugin-Requires 'soon & later' is no range"
                        + " of versions; write one such as '>=0.1.0 & <0.2.0'."),
                onlyProblem());
    }

    @Test
    void refusesDependenciesOnOtherPlugins() throws IOException {
        PluginJar.withId("bad").entry("Plugin-Dependencies", "good@1.0").strategy("stranger.Bad", "bad", DENSE)
                .writeTo(folder, "bad.jar");
        assertEquals(
                "Plug-in bad.jar is not loaded: it depends on other plug-ins (good@1.0); pack the classes it needs into"
                        + " its own jar.",
                onlyProblem());
    }

    @Test
    void namesAMissingExtensionIndex() throws IOException {
        PluginJar.withId("bad").withoutIndex().strategy("stranger.Bad", "bad", DENSE).writeTo(folder, "bad.jar");
        assertEquals("Plug-in bad.jar is not loaded: it has no extension index (META-INF/extensions.idx); annotate the"
                + " strategy class with @Extension and compile with annotation processing on (<proc>full</proc> of the"
                + " Maven compiler plug-in).", onlyProblem());
    }

    @Test
    void namesAnIndexedClassThatIsMissing() throws IOException {
        PluginJar.withId("bad").resource("META-INF/extensions.idx", "stranger.Gone\n".getBytes())
                .writeTo(folder, "bad.jar");
        assertEquals(
                "Plug-in bad.jar is not loaded: its strategy class stranger.Gone is named in the extension index but"
                        + " not in the archive; build it again from clean.",
                onlyProblem());
    }

    @Test
    void namesAClassCompiledForANewerJava() throws IOException {
        PluginJar.withId("bad").classVersion(44 + 55).strategy("stranger.Bad", "bad", DENSE).writeTo(folder, "bad.jar");
        int java = Runtime.version().feature();
        assertEquals("Plug-in bad.jar is not loaded: its strategy class stranger.Bad was compiled for Java 55 and the"
                + " workbench runs on Java " + java + "; compile it with --release " + java + ".", onlyProblem());
    }

    @Test
    void namesAClassThatImplementsACopyOfTheApi() throws IOException {
        PluginJar.withId("bad")
                .source("stranger.shaded.StrategyExtension",
                        "package stranger.shaded; public interface StrategyExtension extends org.pf4j.ExtensionPoint {}")
                .source("stranger.Bad",
                        "package stranger; @org.pf4j.Extension public class Bad implements"
                                + " stranger.shaded.StrategyExtension {}")
                .writeTo(folder, "bad.jar");
        assertEquals("Plug-in bad.jar is not loaded: its strategy class stranger.Bad does not implement"
                + " dev.vlaworkbench.api.StrategyExtension; implement the interface of the workbench's plugins-api rather"
                + " than a copy of it.", onlyProblem());
    }

    @Test
    void usesItsOwnApiWhereAnArchiveBringsACopy() throws IOException, StrategyFault {
        PluginJar jar = PluginJar.withId("shading").strategy("stranger.Shading", "shading", DENSE);
        for (Class<?> type : List.of(StrategyExtension.class, StrategyDescriptor.class)) {
            String name = type.getName().replace('.', '/') + ".class";
            try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
                jar.resource(name, in.readAllBytes());
            }
        }
        jar.writeTo(folder, "shading.jar");
        try (StrategyCatalog catalog = StrategyCatalog.load(folder, LIMIT)) {
            assertEquals(List.of(), catalog.problems());
            try (RunningStrategy running = catalog.open(catalog.choose("shading"), MODEL)) {
                assertInstanceOf(StepDecision.RunModel.class, running.decide(new FakeStep(0, 4)));
            }
        }
    }

    @Test
    void hidesTheWorkbenchFromPlugins() throws IOException {
        PluginJar.withId("bad").strategy("stranger.Bad", "bad", DENSE + """
                static { try { Class.forName("dev.vlaworkbench.strategy.StrategyCatalog"); throw new Error("seen"); }
                    catch (ClassNotFoundException hidden) { } }
                """).writeTo(folder, "bad.jar");
        try (StrategyCatalog catalog = StrategyCatalog.load(folder, LIMIT)) {
            assertEquals(List.of(), catalog.problems());
            try (RunningStrategy running = catalog.open(catalog.choose("bad"), MODEL)) {
                assertInstanceOf(StepDecision.RunModel.class, running.decide(new FakeStep(0, 4)));
            } catch (StrategyFault fault) {
                throw new AssertionError(fault);
            }
        }
    }

    @Test
    void extractsNothingThatClimbsOut() throws IOException {
        PluginJar.withId("climbing").strategy("stranger.Climbing", "climbing", DENSE)
                .resource("../../climbed.txt", new byte[]{1}).writeTo(folder, "climbing.jar");
        try (StrategyCatalog catalog = StrategyCatalog.load(folder, LIMIT)) {
            assertEquals(List.of(), catalog.problems());
            assertFalse(Files.exists(folder.getParent().resolve("climbed.txt")));
            assertFalse(Files.exists(Path.of(System.getProperty("java.io.tmpdir"), "climbed.txt")));
        }
    }

    @Test
    void namesConstructorsThatFail() throws IOException {
        extension("Throwing", "public Throwing() { throw new IllegalStateException(\"boom\\n now\"); }");
        extension("Private", "private Private() {}");
        extension("Initialising", "static final int X = Integer.parseInt(\"x\");");
        extension("Looping",
                "public Looping() { while (System.getProperty(\"hostile.archive.release\") == null) { Thread.onSpinWait(); } }");
        assertEquals(
                List.of(
                        "Plug-in Initialising.jar is not loaded: its strategy class stranger.Initialising threw"
                                + " java.lang.ExceptionInInitializerError" + AUTHOR,
                        "Plug-in Looping.jar is not loaded: its strategy class stranger.Looping did not return within 2.0 s"
                                + AUTHOR,
                        "Plug-in Private.jar is not loaded: its strategy class stranger.Private has no public constructor"
                                + " without arguments; make the class and such a constructor public.",
                        "Plug-in Throwing.jar is not loaded: its strategy class stranger.Throwing threw"
                                + " java.lang.IllegalStateException (boom now)" + AUTHOR),
                problems().stream().map(PluginProblem::sentence).toList());
    }

    @Test
    void namesDescriptorsThatAreWrong() throws IOException {
        descriptor("A", "return null;");
        descriptor("B", "throw new IllegalStateException(\"no\");");
        descriptor("C", "return new StrategyDescriptor(\"c\", \" \", \"d\", \"\", List.of(), List.of());");
        descriptor("D", with("new ParameterSpec.IntegerParameter(\"k\", \"help\", 7, 0, 5)", ""));
        descriptor("E", with("new ParameterSpec.FlagParameter(\"preset\", \"help\", true)", ""));
        descriptor("F", with(
                "new ParameterSpec.FlagParameter(\"f\", \"help\", true), new ParameterSpec.FlagParameter(\"f\", \"help\","
                        + " true)",
                ""));
        descriptor("G", with("", "new Preset(\"p\", \"d\", Map.of(\"x\", \"1\"))"));
        descriptor("H", "return new StrategyDescriptor(\"Not An Id\", \"n\", \"d\", \"\", List.of(), List.of());");
        String start = ".jar is not loaded: its strategy class stranger.";
        assertEquals(
                List.of(
                        "Plug-in A" + start + "A returned no descriptor" + DESCRIPTOR,
                        "Plug-in B" + start + "B threw java.lang.IllegalStateException (no)" + AUTHOR,
                        "Plug-in C" + start + "C declares no name" + DESCRIPTOR,
                        "Plug-in D" + start + "D declares a default outside its own limits: parameter k must be a whole"
                                + " number from 0 to 5, not '7'" + DESCRIPTOR,
                        "Plug-in E" + start + "E declares a parameter named preset, which chooses presets" + DESCRIPTOR,
                        "Plug-in F" + start + "F declares parameter 'f' twice" + DESCRIPTOR,
                        "Plug-in G" + start
                                + "G declares preset 'p' in which there is no parameter 'x'; this strategy has"
                                + " none" + DESCRIPTOR,
                        "Plug-in H" + start
                                + "H threw java.lang.IllegalArgumentException (a strategy's id has lower-case"
                                + " letters, digits and hyphens, not 'Not An Id')" + AUTHOR),
                problems().stream().map(PluginProblem::sentence).toList());
    }

    @Test
    void namesAPluginClassThatFails() throws IOException {
        PluginJar.withId("bad").entry("Plugin-Class", "stranger.Main").strategy("stranger.Bad", "bad", DENSE)
                .source("stranger.Main", """
                        package stranger;
                        public class Main extends org.pf4j.Plugin {
                            @Override public void start() { throw new IllegalStateException("will not start"); }
                        }
                        """)
                .writeTo(folder, "bad.jar");
        String sentence = onlyProblem();
        assertTrue(sentence.startsWith("Plug-in bad.jar is not loaded: its Plugin-Class threw ")
                && sentence.contains("will not start"), sentence);
    }

    @Test
    void namesTwoPluginsWithOneId() throws IOException {
        PluginJar.withId("good").strategy("stranger.Twin", "twin", DENSE).writeTo(folder, "twin.jar");
        assertEquals("Plug-in twin.jar is not loaded: its id 'good' is already taken by good.jar; remove one of the two"
                + " archives.", onlyProblem());
    }

    @Test
    void namesTwoStrategiesWithOneId() throws IOException {
        PluginJar.withId("twin").strategy("stranger.Twin", "good", DENSE).writeTo(folder, "twin.jar");
        assertEquals(
                "Plug-in twin.jar is not loaded: its strategy 'good' has the id of one in good.jar; remove one of the"
                        + " two or rename its strategy.",
                onlyProblem());
    }

    @Test
    void offersWhatIsGoodInAnArchiveThatIsPartlyBad() throws IOException {
        PluginJar.withId("mixed").strategy("stranger.Fine", "fine", DENSE)
                .strategy("stranger.Bad", "BAD", DENSE).writeTo(folder, "mixed.jar");
        try (StrategyCatalog catalog = StrategyCatalog.load(folder, LIMIT)) {
            assertEquals(List.of("good", "fine"), catalog.strategies().stream().map(StrategyDescriptor::id).toList());
            assertEquals(1, catalog.problems().size());
        }
    }

    @Test
    void namesAFolderThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("plugins"), "");
        try (StrategyCatalog catalog = StrategyCatalog.load(file, LIMIT)) {
            assertEquals(
                    "Plug-in plugins is not loaded: " + file + " is no folder; name the folder that holds the plug-in"
                            + " jars.",
                    catalog.problems().getFirst().sentence());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesAFolderThatCannotBeRead(@TempDir Path closed) throws IOException {
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(closed), "this user may read everything");
        try (StrategyCatalog catalog = StrategyCatalog.load(closed, LIMIT)) {
            assertTrue(catalog.problems().getFirst().sentence().contains("cannot be read"),
                    catalog.problems().toString());
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void extension(String name, String members) throws IOException {
        PluginJar.withId(name).source("stranger." + name, """
                package stranger;
                import dev.vlaworkbench.api.*;
                import java.util.*;
                @org.pf4j.Extension
                public class %1$s implements StrategyExtension {
                    %2$s
                    public StrategyDescriptor descriptor() {
                        return new StrategyDescriptor("bad", "n", "d", "", List.of(), List.of());
                    }
                    public Strategy create(ParameterValues parameters, ModelShape model) { return null; }
                }
                """.formatted(name, members)).writeTo(folder, name + ".jar");
    }

    private void descriptor(String name, String body) throws IOException {
        PluginJar.withId(name).source("stranger." + name, """
                package stranger;
                import dev.vlaworkbench.api.*;
                import java.util.*;
                @org.pf4j.Extension
                public class %1$s implements StrategyExtension {
                    public StrategyDescriptor descriptor() { %2$s }
                    public Strategy create(ParameterValues parameters, ModelShape model) { return null; }
                }
                """.formatted(name, body)).writeTo(folder, name + ".jar");
    }

    private static String with(String parameters, String presets) {
        return "return new StrategyDescriptor(\"x\", \"n\", \"d\", \"\", List.of(%s), List.of(%s));"
                .formatted(parameters, presets);
    }

    private String onlyProblem() {
        List<PluginProblem> problems = problems();
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst().sentence();
    }

    /** Loads the folder, makes sure that the good one is there, and returns what is wrong with the others. */
    private List<PluginProblem> problems() {
        try (StrategyCatalog catalog = StrategyCatalog.load(folder, LIMIT)) {
            assertTrue(catalog.strategies().stream().anyMatch(strategy -> strategy.id().equals("good")));
            return catalog.problems();
        }
    }
}
