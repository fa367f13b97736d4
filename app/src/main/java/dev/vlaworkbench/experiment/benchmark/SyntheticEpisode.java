package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.FramePreparation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * An episode made up for measuring: the upper half of every frame, 128 patches, is one still, dim picture, and the lower half
 * shows a rich texture that moves by three pixels a step. Frames are made when asked for, so an episode takes no more memory
 * the longer it is.
 */
final class SyntheticEpisode implements Episode {

    private static final long SEED = 7;
    private static final int SIZE = PatchGrid.IMAGE_PIXELS;
    private static final int CHANNELS = 3;
    private static final int STILL_ROWS = SIZE / 2;
    private static final int PIXELS_A_STEP = 3;
    private static final int TEXTURE_WIDTH = 1021;
    /** Pixels between the random values that the texture is interpolated from. */
    private static final int CELL = 9;

    private final int steps;
    private final byte[] still = new byte[STILL_ROWS * SIZE * CHANNELS];
    private final byte[] moving = new byte[(SIZE - STILL_ROWS) * TEXTURE_WIDTH * CHANNELS];

    /**
     * @param steps control steps, at least 1
     */
    SyntheticEpisode(int steps) {
        this.steps = steps;
        SplittableRandom random = new SplittableRandom(SEED);
        paint(still, SIZE, 100, 8, 3, random);
        paint(moving, TEXTURE_WIDTH, 110, 160, 40, random);
    }

    /** Smooth noise about a mean, with some grain on it. */
    private static void paint(byte[] rgb, int width, int mean, int swing, int grain, SplittableRandom random) {
        int rows = rgb.length / CHANNELS / width;
        double[][][] lattice = new double[rows / CELL + 2][width / CELL + 2][CHANNELS];
        for (double[][] row : lattice) {
            for (double[] node : row) {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    node[channel] = random.nextDouble() - 0.5;
                }
            }
        }
        for (int i = 0; i < rgb.length; i++) {
            int channel = i % CHANNELS;
            double x = (double) (i / CHANNELS % width) / CELL;
            double y = (double) (i / CHANNELS / width) / CELL;
            double[][] above = lattice[(int) y];
            double[][] below = lattice[(int) y + 1];
            double upper = mix(above[(int) x][channel], above[(int) x + 1][channel], x - (int) x);
            double lower = mix(below[(int) x][channel], below[(int) x + 1][channel], x - (int) x);
            double value = mean + swing * mix(upper, lower, y - (int) y) + grain * (random.nextDouble() - 0.5);
            rgb[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    @Override
    public RgbImage frame(int t) {
        byte[] rgb = new byte[SIZE * SIZE * CHANNELS];
        System.arraycopy(still, 0, rgb, 0, still.length);
        int shift = (int) ((long) t * PIXELS_A_STEP % TEXTURE_WIDTH);
        int first = Math.min(SIZE, TEXTURE_WIDTH - shift);
        for (int row = 0; row < SIZE - STILL_ROWS; row++) {
            int from = row * TEXTURE_WIDTH * CHANNELS;
            int to = (STILL_ROWS + row) * SIZE * CHANNELS;
            System.arraycopy(moving, from + shift * CHANNELS, rgb, to, first * CHANNELS);
            System.arraycopy(moving, from, rgb, to + first * CHANNELS, (SIZE - first) * CHANNELS);
        }
        return RgbImage.of(SIZE, SIZE, rgb);
    }

    @Override
    public String name() {
        return "synthetic";
    }

    @Override
    public Path file() {
        return Path.of(name());
    }

    @Override
    public String instruction() {
        return "none";
    }

    @Override
    public int steps() {
        return steps;
    }

    @Override
    public Optional<List<Double>> recordedAction(int t) {
        return Optional.empty();
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
