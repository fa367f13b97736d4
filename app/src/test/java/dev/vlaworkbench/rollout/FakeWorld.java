package dev.vlaworkbench.rollout;

import dev.vlaworkbench.api.RgbImage;
import java.util.Arrays;
import java.util.List;

/**
 * A world without physics: task {@code wait} is done after {@code 2 + seed % 3} control steps, task {@code never} is not, and
 * in suite {@code far} task {@code break} throws in its third step.
 */
public final class FakeWorld implements SimulatedWorld {

    public static final WorldTask WAIT = new WorldTask("wait", "Wait a while", 5);
    public static final WorldTask NEVER = new WorldTask("never", "do nothing", 4);
    public static final WorldTask BREAK = new WorldTask("break", "break it", 6);

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public String description() {
        return "A world for tests.";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<WorldSuite> suites() {
        return List.of(new WorldSuite("near", "Near", List.of(WAIT, NEVER)),
                new WorldSuite("far", "Far", List.of(WAIT, BREAK)));
    }

    @Override
    public WorldEpisode start(WorldTask task, long seed) {
        return new Scene(task, seed);
    }

    /** Counts its steps. */
    static final class Scene implements WorldEpisode {

        private final WorldTask task;
        private final long seed;
        private double[] lastAction = new double[ACTION_SIZE];
        private int steps;

        Scene(WorldTask task, long seed) {
            this.task = task;
            this.seed = seed;
        }

        @Override
        public RgbImage frame() {
            byte[] pixels = new byte[64 * 64 * 3];
            Arrays.fill(pixels, (byte) (seed * 31));
            // The bottom half changes, so that similarity and orientation can be told.
            Arrays.fill(pixels, pixels.length / 2, pixels.length, (byte) (90 + 40 * steps));
            return RgbImage.of(64, 64, pixels);
        }

        @Override
        public double[] state() {
            return new double[]{seed, steps, lastAction[6]};
        }

        @Override
        public void act(double[] action) {
            if (task.equals(BREAK) && steps == 2) {
                throw new IllegalStateException("a joint came loose");
            }
            lastAction = action.clone();
            steps++;
        }

        @Override
        public boolean succeeded() {
            return task.equals(WAIT) && steps >= 2 + seed % 3;
        }
    }
}
