package dev.vlaworkbench.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldsTest {

    @TempDir
    private Path folder;

    @Test
    void findsAWorldThatAJarNames() throws IOException {
        try (Worlds worlds = Worlds.load(WorldJar.folderWithFake(folder))) {
            assertEquals("fake", worlds.choose(Optional.empty()).id());
            assertEquals("fake", worlds.choose(Optional.of("fake")).id());
            assertEquals(List.of(), worlds.problems());
        }
    }

    @Test
    void aWorldThatCannotBeMadeDoesNotHideTheOthers() throws IOException {
        WorldJar.write(folder.resolve("a.jar"), "example.NotThere", Throwing.class.getName());
        WorldJar.folderWithFake(folder);
        try (Worlds worlds = Worlds.load(folder)) {
            assertEquals(List.of("fake"), worlds.all().stream().map(SimulatedWorld::id).toList());
            assertEquals(2, worlds.problems().size());
            assertTrue(worlds.problems().getFirst().contains("example.NotThere"), worlds.problems().getFirst());
        }
    }

    @Test
    void saysWhatToDoWhereThereIsNone() {
        try (Worlds worlds = Worlds.load(folder.resolve("absent"))) {
            String sentence = assertThrows(UserException.class, () -> worlds.choose(Optional.empty())).getMessage();
            assertTrue(sentence.contains("mvn package"), sentence);
        }
    }

    @Test
    void asksWhichOneWhereThereAreSeveral() throws IOException {
        WorldJar.write(folder.resolve("two.jar"), FakeWorld.class.getName(), Other.class.getName());
        try (Worlds worlds = Worlds.load(folder)) {
            String which = assertThrows(UserException.class, () -> worlds.choose(Optional.empty())).getMessage();
            assertTrue(which.contains("fake, other"), which);
            assertEquals("other", worlds.choose(Optional.of("other")).id());
            assertThrows(UserException.class, () -> worlds.choose(Optional.of("moon")));
        }
    }

    @Test
    void evaluationNeverUsesATrainingSeed() {
        assertEquals(1_000_000, Seeds.ofEvaluation(0, 0));
        assertEquals(1_000_057, Seeds.ofEvaluation(50, 7));
        assertEquals(Seeds.LAST_FOR_EVALUATION, Seeds.ofEvaluation(1_998_999_999L - 3, 3));
        assertThrows(UserException.class, () -> Seeds.ofEvaluation(1_998_999_999L, 1));
        assertThrows(UserException.class, () -> Seeds.ofEvaluation(-1, 0));
    }

    /** A world whose constructor fails. */
    public static final class Throwing extends Delegating {

        /** Fails. */
        public Throwing() {
            throw new IllegalStateException("no simulator installed");
        }
    }

    /** A second world. */
    public static final class Other extends Delegating {}

    /** The fake under another name. */
    public abstract static class Delegating implements SimulatedWorld {

        private final SimulatedWorld fake = new FakeWorld();

        @Override
        public String id() {
            return "other";
        }

        @Override
        public String description() {
            return fake.description();
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<WorldSuite> suites() {
            return fake.suites();
        }

        @Override
        public WorldEpisode start(WorldTask task, long seed) {
            return fake.start(task, seed);
        }
    }
}
