package dev.vlaworkbench.samples.training;

import dev.vlaworkbench.api.RgbImage;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A world for tests: a white square has to reach the disc whose colour the instruction names. */
final class DotScenes implements SceneSource {

    private static final int SIDE = 256;

    @Override
    public List<String> suites() {
        return List.of("red", "green");
    }

    @Override
    public List<Integer> shares() {
        return List.of(1, 2);
    }

    @Override
    public List<String> instructions() {
        return List.of("reach the red ball", "reach the green ball");
    }

    @Override
    public List<String> landmarks() {
        return List.of("right", "down", "nothing");
    }

    @Override
    public List<String> kinds() {
        return List.of("square", "disc");
    }

    @Override
    public Scene start(int suite, long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        double[] places = random.doubles(6, 30, SIDE - 30).toArray();
        return new Scene() {
            private int step;

            @Override
            public int instruction() {
                return suite;
            }

            @Override
            public void scatter(Random elsewhere) {
                places[0] = 30 + elsewhere.nextInt(SIDE - 60);
            }

            @Override
            public Optional<Counterpart> counterpart(Random chooses) {
                return Optional.of(new Counterpart(1 - suite, expert(1 - suite), landmarks(1 - suite)));
            }

            @Override
            public RgbImage frame() {
                byte[] rgb = new byte[SIDE * SIDE * 3];
                square(rgb, places[2], places[3], 0);
                square(rgb, places[4], places[5], 1);
                square(rgb, places[0], places[1], 3);
                return RgbImage.of(SIDE, SIDE, rgb);
            }

            @Override
            public double[] expert() {
                return expert(suite);
            }

            private double[] expert(int disc) {
                double[] off = landmarks(disc);
                return new double[]{Math.clamp(off[0] / 20, -1, 1), Math.clamp(off[1] / 20, -1, 1), 0, 0, 0, 0,
                        Math.hypot(off[0], off[1]) < 12 ? 1 : -1};
            }

            @Override
            public double[] landmarks() {
                return landmarks(suite);
            }

            private double[] landmarks(int disc) {
                return new double[]{places[2 + 2 * disc] - places[0], places[3 + 2 * disc] - places[1], Double.NaN};
            }

            @Override
            public int[] marks() {
                return new int[]{patch(0), -1, patch(2), patch(4)};
            }

            private int patch(int at) {
                return (int) places[at + 1] / 16 * 16 + (int) places[at] / 16;
            }

            @Override
            public void act(double... action) {
                places[0] = Math.clamp(places[0] + 20 * action[0], 0, SIDE - 1);
                places[1] = Math.clamp(places[1] + 20 * action[1], 0, SIDE - 1);
                step++;
            }

            @Override
            public boolean succeeded() {
                double[] off = landmarks();
                return Math.hypot(off[0], off[1]) < 12;
            }

            @Override
            public boolean over() {
                return succeeded() || step >= 40;
            }
        };
    }

    /** Channel 3 is all of them. */
    private static void square(byte[] rgb, double x, double y, int channel) {
        for (int row = Math.max(0, (int) y - 14); row < Math.min(SIDE, (int) y + 14); row++) {
            for (int column = Math.max(0, (int) x - 14); column < Math.min(SIDE, (int) x + 14); column++) {
                for (int c = 0; c < 3; c++) {
                    rgb[(row * SIDE + column) * 3 + c] = (byte) (channel == 3 || channel == c ? 255 : 0);
                }
            }
        }
    }
}
