package dev.vlaworkbench.rollout;

import java.util.List;

/**
 * What a robot arm's sensors say, in the units of LIBERO's records.
 *
 * @param handPosition x y z, metres
 * @param handOrientation axis times angle, radians
 * @param fingers positions of the two fingers, metres
 * @param joints the seven joint angles, radians; empty where the simulator has no arm behind the hand
 */
public record RobotReading(
        List<Double> handPosition, List<Double> handOrientation, List<Double> fingers, List<Double> joints) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when they do not hold 3, 3, 2 and 7 or no numbers
     */
    public RobotReading {
        handPosition = List.copyOf(handPosition);
        handOrientation = List.copyOf(handOrientation);
        fingers = List.copyOf(fingers);
        joints = List.copyOf(joints);
        if (handPosition.size() != 3 || handOrientation.size() != 3 || fingers.size() != 2
                || !(joints.isEmpty() || joints.size() == 7)) {
            throw new IllegalArgumentException("a reading has 3 + 3 + 2 + 7 numbers");
        }
    }
}
