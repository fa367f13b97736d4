package dev.vlaworkbench.rollout;

import dev.vlaworkbench.api.RgbImage;
import java.util.Optional;

/**
 * One scene in which a policy acts. Used by one thread at a time; {@link #frame} and {@link #act} alternate, beginning with a
 * frame.
 */
public interface WorldEpisode extends AutoCloseable {

    /** Numbers of an action. */
    int ACTION_SIZE = 7;

    /**
     * What the camera sees now, upright: top row first, as OpenVLA's evaluation has LIBERO's frames after turning them by 180
     * degrees and before the JPEG round trip, the resize and the crop, which the workbench does. 256 x 256 is what OpenVLA was
     * trained on. No side effects.
     */
    RgbImage frame();

    /** The simulator's whole state now, for records; always the same length. A fresh array. */
    double[] state();

    /** What the robot's sensors say now, for records; empty where the world has no such robot. */
    default Optional<RobotReading> robot() {
        return Optional.empty();
    }

    /**
     * Lets one control step pass.
     *
     * @param action seven numbers in the convention of LIBERO's controller: translation x y z and rotation x y z, nominally in
     *     -1..1 (the world limits what lies outside), and the gripper, -1 to open, 1 to close, 0 to leave it
     */
    void act(double[] action);

    /** Whether the task is done now. */
    boolean succeeded();

    /** Frees what the scene holds. */
    @Override
    default void close() {}
}
