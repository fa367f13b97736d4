package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.FramePreparation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An episode of uniformly grey frames; frame t has the grey value 10 + t. */
public record FakeEpisode(int steps, Path file) implements Episode {

    public FakeEpisode(int steps) {
        this(steps, Path.of("fake.hdf5"));
    }

    @Override
    public String name() {
        return "demo_0";
    }

    @Override
    public String instruction() {
        return "pick up the bowl";
    }

    @Override
    public RgbImage frame(int t) {
        byte[] rgb = new byte[224 * 224 * 3];
        Arrays.fill(rgb, (byte) (10 + t));
        return RgbImage.of(224, 224, rgb);
    }

    @Override
    public Optional<List<Double>> recordedAction(int t) {
        return Optional.of(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0));
    }

    @Override
    public FramePreparation preparation() {
        return FramePreparation.NONE;
    }

    @Override
    public Optional<Boolean> success() {
        return Optional.empty();
    }

    @Override
    public List<String> notes() {
        return List.of();
    }
}
