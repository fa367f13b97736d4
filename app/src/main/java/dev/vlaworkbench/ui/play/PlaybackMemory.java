package dev.vlaworkbench.ui.play;

import dev.vlaworkbench.ui.memory.Remembered;
import dev.vlaworkbench.ui.memory.Section;

/** Remembers how fast an episode was played. */
public final class PlaybackMemory implements Remembered {

    private final PlaybackModel playback;

    /**
     * A memory of a clock.
     *
     * @param playback what is remembered
     */
    public PlaybackMemory(PlaybackModel playback) {
        this.playback = playback;
    }

    @Override
    public String section() {
        return "playback";
    }

    @Override
    public void save(Section section) {
        section.put("speed", playback.speedProperty().get());
    }

    @Override
    public void restore(Section section) {
        section.number("speed").ifPresent(speed -> {
            if (PlaybackModel.SPEEDS.contains(speed)) {
                playback.speedProperty().set(speed);
            }
        });
    }
}
