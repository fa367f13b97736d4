package dev.vlaworkbench.samples.scene;

import dev.vlaworkbench.samples.render.Vec3;
import java.util.List;

/**
 * The scene at one control step.
 *
 * @param arm where the arm is
 * @param bowlFoot where the bowl stands or hangs
 * @param bowlYaw how far it is turned, radians
 * @param closing whether the hand is told to close
 */
public record Moment(ArmState arm, Vec3 bowlFoot, double bowlYaw, boolean closing) {

    /** The arm's seven joint angles, radians. */
    public List<Double> jointAngles() {
        return ArmJoints.reaching(arm).angles();
    }
}
