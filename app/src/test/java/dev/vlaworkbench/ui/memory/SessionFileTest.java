package dev.vlaworkbench.ui.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        SessionFile file = new SessionFile(folder.resolve("deep/er/session.json"));
        Section section = new Section().put("name", "Ünïcode \"quoted\"").put("size", 12.5).put("count", 3)
                .put("on", true).put("list", (Object) List.of("a", "b")).put("map", Map.of("T", "100"))
                .put("parts", List.of(new Section().put("x", "y")));
        assertTrue(file.write(Map.of("part", section)));
        SessionFile.Reading reading = file.read();
        assertEquals(Optional.empty(), reading.notice());
        Section read = reading.sections().get("part");
        assertEquals(Optional.of("Ünïcode \"quoted\""), read.text("name"));
        assertEquals(12.5, read.number("size").orElseThrow());
        assertEquals(3, read.number("count").orElseThrow());
        assertEquals(Optional.of(true), read.flag("on"));
        assertEquals(List.of("a", "b"), read.texts("list"));
        assertEquals(Map.of("T", "100"), read.textsByName("map"));
        assertEquals(Optional.of("y"), read.sections("parts").getFirst().text("x"));
    }

    @Test
    void nothingUnfinishedIsLeftBeside() throws IOException {
        SessionFile file = new SessionFile(folder.resolve("session.json"));
        file.write(Map.of("a", new Section().put("x", 1)));
        file.write(Map.of("a", new Section().put("x", 2)));
        try (var files = Files.list(folder)) {
            assertEquals(List.of("session.json"), files.map(path -> path.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\": {\"x\": ", "\u0000\u0001\u0002", "[1, 2]", "null", "\"text\"", "17",
            "{\"a\": {}} trailing {"})
    void aDamagedFileIsSetAsideAndTold(String content) throws IOException {
        Path path = folder.resolve("session.json");
        Files.writeString(path, content);
        SessionFile.Reading reading = new SessionFile(path).read();
        assertEquals(Map.of(), reading.sections());
        assertTrue(reading.notice().orElseThrow().contains("kept as session.json.damaged"), reading.notice()::toString);
        assertFalse(Files.exists(path));
        assertEquals(content, Files.readString(folder.resolve("session.json.damaged")));
    }

    @Test
    void everyPrefixOfAFileIsHarmless() throws IOException {
        Path path = folder.resolve("session.json");
        new SessionFile(path).write(Map.of("part", new Section().put("name", "x").put("list", (Object) List.of("a"))));
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertEquals(Map.of(), new SessionFile(path).read().sections(), "after " + length + " bytes");
        }
    }

    @Test
    void valuesOfAnotherKindReadAsEmpty() {
        Section section = new Section(Map.of("number", "12", "text", 5, "flag", "yes", "list", "a", "nan", Double.NaN,
                "mixed", List.of("a", 1, "b"), "sections", List.of("no", Map.of("x", "y"))));
        assertTrue(section.number("number").isEmpty());
        assertTrue(section.number("nan").isEmpty());
        assertTrue(section.text("text").isEmpty());
        assertTrue(section.flag("flag").isEmpty());
        assertEquals(List.of(), section.texts("list"));
        assertEquals(List.of("a", "b"), section.texts("mixed"));
        assertEquals(1, section.sections("sections").size());
        assertTrue(section.constant("text", Thread.State.class).isEmpty());
    }

    @Test
    void aFolderInItsPlaceIsNoReasonToFail() throws IOException {
        Path path = folder.resolve("session.json");
        Files.createDirectories(path.resolve("within"));
        assertTrue(new SessionFile(path).read().notice().isPresent());
    }

    @Test
    void aFileThatCannotBeWrittenIsNoReasonToFail() throws IOException {
        Path blocked = folder.resolve("file");
        Files.writeString(blocked, "in the way");
        assertFalse(new SessionFile(blocked.resolve("session.json")).write(Map.of()));
    }
}
