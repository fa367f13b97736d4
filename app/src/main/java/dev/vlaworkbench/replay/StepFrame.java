package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.model.VlaModel;
import java.util.Optional;

/**
 * One control step's prepared frame, shown to the vision towers when the first lane wants the model and at most once; every
 * lane that runs the model is charged the same time.
 */
final class StepFrame {

    private final VlaModel model;
    private final RgbImage frame;
    private Optional<Vision> vision = Optional.empty();

    StepFrame(VlaModel model, RgbImage frame) {
        this.model = model;
        this.frame = frame;
    }

    RgbImage image() {
        return frame;
    }

    Vision see() {
        if (vision.isEmpty()) {
            Stopwatch wall = new Stopwatch();
            double deviceMillis = model.see(frame);
            vision = Optional.of(new Vision(deviceMillis, wall.millis()));
        }
        return vision.get();
    }

    /**
     * What the vision towers cost.
     *
     * @param deviceMillis on the model's clock
     * @param wallMillis on the wall clock
     */
    record Vision(double deviceMillis, double wallMillis) {
        static final Vision NOT_RUN = new Vision(0, 0);
    }
}
