package dev.vlaworkbench.ui.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    @TempDir
    private Path folder;

    private static final class Part implements Remembered {
        private final String name;
        private String value = "first";
        private boolean fails;

        Part(String name) {
            this.name = name;
        }

        @Override
        public String section() {
            return name;
        }

        @Override
        public void save(Section section) {
            fail();
            section.put("value", value);
        }

        @Override
        public void restore(Section section) {
            fail();
            value = section.text("value").orElse(value);
        }

        private void fail() {
            if (fails) {
                throw new IllegalStateException(name);
            }
        }
    }

    @Test
    void comesBackAsItWasLeft() {
        Part part = new Part("a");
        part.value = "changed";
        memory(part).saveIfChanged();
        Part later = new Part("a");
        assertEquals(Optional.empty(), memory(later).restore());
        assertEquals("changed", later.value);
    }

    @Test
    void aPartThatFailsCostsTheOthersNothing() {
        Part good = new Part("good");
        good.value = "kept";
        Part bad = new Part("bad");
        bad.value = "kept too";
        memory(good, bad).saveIfChanged();
        Part laterGood = new Part("good");
        Part laterBad = new Part("bad");
        laterBad.fails = true;
        Memory later = memory(laterBad, laterGood);
        later.restore();
        assertEquals("kept", laterGood.value);
        laterGood.value = "newer";
        later.saveIfChanged();
        laterBad.fails = false;
        memory(laterBad, laterGood).restore();
        assertEquals("kept too", laterBad.value, "a section whose part failed was lost");
        assertEquals("newer", laterGood.value);
    }

    @Test
    void writesOnlyWhatChanged() throws IOException {
        Part part = new Part("a");
        Memory memory = memory(part);
        memory.saveIfChanged();
        Files.delete(file());
        memory.saveIfChanged();
        assertFalse(Files.exists(file()), "wrote what was written");
        part.value = "new";
        memory.saveIfChanged();
        assertTrue(Files.exists(file()));
    }

    @Test
    void withoutAFileNothingIsRead() {
        Part part = new Part("a");
        Memory memory = new Memory(Optional.empty());
        memory.add(part);
        assertEquals(Optional.empty(), memory.restore());
        memory.saveIfChanged();
        assertEquals("first", part.value);
    }

    @Test
    void aSectionHasOneOwner() {
        assertThrows(IllegalArgumentException.class, () -> memory(new Part("a"), new Part("a")));
    }

    @Test
    void settingsLieWhereTheSystemKeepsThem() {
        Path home = folder;
        assertEquals(home.resolve(".config/vla-workbench"), SettingsFolder.find("Linux", home, Map.of()));
        Path xdg = folder.resolve("xdg").toAbsolutePath();
        assertEquals(xdg.resolve("vla-workbench"),
                SettingsFolder.find("Linux", home, Map.of("XDG_CONFIG_HOME", xdg.toString())));
        assertEquals(home.resolve(".config/vla-workbench"),
                SettingsFolder.find("Linux", home, Map.of("XDG_CONFIG_HOME", "relative")));
        assertEquals(home.resolve("Library/Application Support/vla-workbench"),
                SettingsFolder.find("Mac OS X", home, Map.of()));
        assertEquals(home.resolve("AppData/Roaming/vla-workbench"), SettingsFolder.find("Windows 11", home, Map.of()));
        assertEquals(xdg.resolve("vla-workbench"),
                SettingsFolder.find("Windows 11", home, Map.of("APPDATA", xdg.toString())));
    }

    private Path file() {
        return folder.resolve("session.json");
    }

    private Memory memory(Part... parts) {
        Memory memory = new Memory(Optional.of(new SessionFile(file())));
        for (Part part : parts) {
            memory.add(part);
        }
        return memory;
    }
}
