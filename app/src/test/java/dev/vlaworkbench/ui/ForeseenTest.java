package dev.vlaworkbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForeseenTest {

    private static final OpenedEpisode WANTED = new OpenedEpisode(Path.of("one.hdf5"), EpisodeOptions.none());
    private static final OpenedEpisode OTHER = new OpenedEpisode(Path.of("two.hdf5"), EpisodeOptions.none());

    private final SyntheticEpisode episode = new SyntheticEpisode("demo_0", "push the plate", 7);
    private final List<RgbImage> prepared = IntStream.range(0, 7).mapToObj(episode::frame).toList();

    private Foreseen foreseen(int step) {
        return new Foreseen(WANTED, step, opened -> episode, (ready, t) -> prepared.get(t), Runnable::run);
    }

    @Test
    void givesTheEpisodeAndItsFrameToWhoeverAsksForThem() {
        Foreseen foreseen = foreseen(3);
        assertSame(episode, foreseen.episode(WANTED).orElseThrow());
        assertSame(prepared.get(3), foreseen.frame(episode, 3).orElseThrow());
        assertEquals(Optional.empty(), foreseen.frame(episode, 4));
    }

    @Test
    void hasNothingOfAnotherEpisode() {
        Foreseen foreseen = foreseen(0);
        assertEquals(Optional.empty(), foreseen.episode(OTHER));
        assertEquals(Optional.empty(), foreseen.frame(new SyntheticEpisode("demo_1", "push the plate", 7), 0));
    }

    @Test
    void aStepBehindTheEndIsTheLast() {
        assertSame(prepared.get(6), foreseen(400).frame(episode, 6).orElseThrow());
    }

    @Test
    void whatReadingThrowsComesToWhoeverAsks() {
        Foreseen foreseen = new Foreseen(WANTED, 0, opened -> {
            throw new UserException("one.hdf5 ends in the middle.");
        }, Episode::frame, Runnable::run);
        assertEquals("one.hdf5 ends in the middle.",
                assertThrows(UserException.class, () -> foreseen.episode(WANTED)).getMessage());
        assertEquals(Optional.empty(), foreseen.episode(OTHER));
    }

    @Test
    void aFrameThatCannotBePreparedIsLeftToWhoeverAsks() {
        Foreseen foreseen = new Foreseen(WANTED, 0, opened -> episode, (ready, t) -> {
            throw new IllegalStateException("no such frame");
        }, Runnable::run);
        assertSame(episode, foreseen.episode(WANTED).orElseThrow());
        Optional<RgbImage> none = foreseen.frame(episode, 0);
        assertEquals(Optional.empty(), none);
    }
}
