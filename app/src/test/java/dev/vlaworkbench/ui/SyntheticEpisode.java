package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.FramePreparation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A square that moves over a gradient. */
record SyntheticEpisode(String name, String instruction, int steps) implements Episode {

    static final int SIDE = 224;

    @Override
    public Path file() {
        return Path.of(name + ".hdf5");
    }

    @Override
    public RgbImage frame(int t) {
        byte[] rgb = new byte[SIDE * SIDE * 3];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                boolean square = Math.abs(x - 4 * t - 30) < 25 && Math.abs(y - 100) < 25;
                int at = 3 * (y * SIDE + x);
                rgb[at] = (byte) (square ? 220 : x / 2);
                rgb[at + 1] = (byte) (square ? 60 : y / 2);
                rgb[at + 2] = (byte) (square ? 40 : 90);
            }
        }
        return RgbImage.of(SIDE, SIDE, rgb);
    }

    @Override
    public Optional<List<Double>> recordedAction(int t) {
        return Optional.of(List.of(0.1, 0.2, 0.3, 0.0, 0.0, 0.0, 1.0));
    }

    @Override
    public FramePreparation preparation() {
        return FramePreparation.NONE;
    }

    @Override
    public Optional<Boolean> success() {
        return Optional.of(true);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }
}
