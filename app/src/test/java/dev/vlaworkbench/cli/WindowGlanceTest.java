package dev.vlaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.ui.FirstWishes;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowGlanceTest {

    private static final String HOME = "vlaworkbench.home";

    @TempDir
    private Path home;
    private String before;

    @BeforeEach
    void useAnEmptyDistribution() {
        before = System.setProperty(HOME, home.toString());
    }

    @AfterEach
    void useTheUsualOne() {
        if (before == null) {
            System.clearProperty(HOME);
        } else {
            System.setProperty(HOME, before);
        }
    }

    private static Optional<FirstWishes> at(String line) {
        return WindowGlance.at(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }

    @Test
    void seesWhatTheFirstPictureDependsOn() {
        assertEquals(
                new FirstWishes(Optional.of(Path.of("a.hdf5")),
                        Optional.of(new EpisodeOptions(Optional.of("demo_3"), Optional.of("push"))),
                        Optional.of(ThemeChoice.DARK), Optional.of(Path.of("s.json")), Optional.empty()),
                at("window --episode a.hdf5 --demo=demo_3 --instruction push --theme dark --session s.json --device cpu")
                        .orElseThrow());
    }

    @Test
    void aFileWithoutMoreIsAskedAbout() {
        FirstWishes wishes = at("window --no-session --episode a.mp4").orElseThrow();
        assertEquals(Optional.empty(), wishes.episodeOptions());
        assertEquals(Optional.empty(), wishes.session());
    }

    @Test
    void nothingAtAllIsTheLastSession() {
        assertEquals("session.json", at("").orElseThrow().session().orElseThrow().getFileName().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "window --help", "window --strategy fastv", "window --theme pink",
            "window --episode",
            "window --episode --demo", "window --demo demo_1", "window --device tpu",
            "window --no-session --no-session",
            "window a.hdf5", "window --no-session=true", "window --theme="})
    void whatMayBeWrongIsLeftToTheFullReading(String line) {
        assertEquals(Optional.empty(), at(line));
    }
}
