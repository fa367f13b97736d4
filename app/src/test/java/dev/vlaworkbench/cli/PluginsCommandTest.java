package dev.vlaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.strategy.PluginFolderUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking, installing and removing plug-ins by command. */
class PluginsCommandTest {

    @TempDir
    private Path temp;

    private Path built;
    private Path plugins;

    @BeforeEach
    void build() throws IOException {
        built = PluginFolderUnderTest.write(Files.createDirectory(temp.resolve("built")));
        plugins = temp.resolve("plugins");
    }

    @Test
    void aGoodPluginIsFoundGood() {
        Invocation check = Invocation.of("plugins", "check", built.resolve("reusing.jar"));
        assertEquals(0, check.exitStatus(), check.err());
        assertTrue(check.out().contains("test-reusing\t1.0.0\tstrategies reusing"), check.out());
        assertTrue(check.out().contains("No fault found."), check.out());
    }

    @Test
    void whatGoesWrongInARunIsNamed() {
        Invocation check = Invocation.of("plugins", "check", built.resolve("failing.jar"));
        assertEquals(1, check.exitStatus());
        assertTrue(check.err().contains("Strategy 'failing', defaults, 32 layers: threw"), check.err());
        assertTrue(check.err().contains("out of ideas"), check.err());
        assertFalse(check.out().contains("No fault"), check.out());
    }

    @Test
    void whatIsNoPluginIsNamed() throws IOException {
        Path text = Files.writeString(temp.resolve("text.jar"), "no jar");
        for (Path wrong : List.of(text, temp.resolve("missing.jar"), temp)) {
            Invocation check = Invocation.of("plugins", "check", wrong);
            assertEquals(1, check.exitStatus());
            assertTrue(check.err().startsWith("Plug-in " + wrong.getFileName() + " is not loaded: "), check.err());
            Invocation install = Invocation.of("plugins", "install", "--plugins", plugins, wrong);
            assertEquals(1, install.exitStatus());
            assertEquals(check.err(), install.err());
        }
        assertFalse(Files.exists(plugins), "nothing is left behind");
    }

    @Test
    void installsReplacesAndRemoves() throws IOException {
        Path jar = built.resolve("reusing.jar");
        Invocation install = Invocation.of("plugins", "install", "--plugins", plugins, jar);
        assertEquals(0, install.exitStatus(), install.err());
        assertEquals("Installed test-reusing 1.0.0 with reusing.", install.out().strip());
        assertEquals(List.of("test-reusing.jar"), names());
        assertArrayEquals(Files.readAllBytes(jar), Files.readAllBytes(plugins.resolve("test-reusing.jar")));

        Invocation again = Invocation.of("plugins", "install", "--plugins", plugins, jar);
        assertEquals(1, again.exitStatus());
        assertEquals(
                "Plug-in 'test-reusing' is already installed in version 1.0.0; replace it with --replace or remove it"
                        + " first.",
                again.err().strip());
        assertEquals(0, Invocation.of("plugins", "install", "--replace", "--plugins", plugins, jar).exitStatus());
        assertEquals(List.of("test-reusing.jar"), names());

        Invocation removed = Invocation.of("plugins", "remove", "--plugins", plugins, "test-reusing");
        assertEquals(0, removed.exitStatus(), removed.err());
        assertEquals(List.of(), names());
        Invocation gone = Invocation.of("plugins", "remove", "--plugins", plugins, "test-reusing");
        assertEquals(1, gone.exitStatus());
        assertTrue(gone.err().startsWith("There is no plug-in 'test-reusing' in "), gone.err());
    }

    @Test
    void disablesAndEnables() throws IOException {
        for (String jar : List.of("dense.jar", "reusing.jar")) {
            Invocation.of("plugins", "install", "--plugins", plugins, built.resolve(jar));
        }
        Invocation disable = Invocation.of("plugins", "disable", "--plugins", plugins, "test-reusing");
        assertEquals(0, disable.exitStatus(), disable.err());
        assertEquals("Disabled test-reusing 1.0.0.", disable.out().strip());
        Invocation list = Invocation.of("plugins", "list", "--plugins", plugins);
        assertEquals(0, list.exitStatus(), list.err());
        assertFalse(list.out().contains("reusing\tA name"), list.out());
        assertTrue(
                list.out().contains("Plug-in test-reusing is disabled; 'plugins enable test-reusing' brings it back."),
                list.out());
        Invocation.of("plugins", "install", "--replace", "--plugins", plugins, built.resolve("reusing.jar"));
        assertTrue(Invocation.of("plugins", "list", "--plugins", plugins).out().contains("reusing\tA name"),
                "whoever installs it wants it");
        Invocation.of("plugins", "disable", "--plugins", plugins, "test-reusing");
        assertEquals(0, Invocation.of("plugins", "enable", "--plugins", plugins, "test-reusing").exitStatus());
        assertTrue(Invocation.of("plugins", "list", "--plugins", plugins).out().contains("reusing\tA name"));
        Invocation dense = Invocation.of("plugins", "disable", "--plugins", plugins, "test-dense");
        assertEquals(1, dense.exitStatus());
        assertTrue(
                dense.err().startsWith("Plug-in 'test-dense' is not disabled: its strategy 'dense' is the reference"),
                dense.err());
    }

    @Test
    void removesAFileThatIsNoPlugin() throws IOException {
        Invocation.of("plugins", "install", "--plugins", plugins, built.resolve("dense.jar"));
        Files.writeString(plugins.resolve("text.jar"), "no jar");
        Invocation remove = Invocation.of("plugins", "remove", "--plugins", plugins, "text.jar");
        assertEquals(0, remove.exitStatus(), remove.err());
        assertEquals(List.of("test-dense.jar"), names());
    }

    @Test
    void theReferenceStays() throws IOException {
        Invocation.of("plugins", "install", "--plugins", plugins, built.resolve("dense.jar"));
        Invocation remove = Invocation.of("plugins", "remove", "--plugins", plugins, "test-dense");
        assertEquals(1, remove.exitStatus());
        assertTrue(remove.err().contains("is the reference of every comparison"), remove.err());
        assertEquals(List.of("test-dense.jar"), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(plugins)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
