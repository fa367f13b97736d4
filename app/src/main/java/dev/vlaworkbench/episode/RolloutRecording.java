package dev.vlaworkbench.episode;

import dev.vlaworkbench.api.RgbImage;
import java.util.List;

/**
 * An episode that was just run, one entry for each control step; frame t is what was seen before action t.
 *
 * @param world the simulator's id
 * @param instruction the task in natural language
 * @param succeeded whether the task was done
 * @param frames upright, all of one size
 * @param actions seven numbers each, as the simulator was told
 * @param states the simulator's states, all of one length
 * @param robot the robot's readings; empty where the simulator gives none
 */
public record RolloutRecording(
        String world, String instruction, boolean succeeded, List<RgbImage> frames, List<List<Double>> actions,
        double[][] states, List<Robot> robot) {

    /**
     * What the robot's sensors said.
     *
     * @param handPosition x y z, metres
     * @param handOrientation axis times angle, radians
     * @param fingers positions of the two fingers, metres
     * @param joints seven joint angles, radians; empty where there are none
     */
    public record Robot(double[] handPosition, double[] handOrientation, double[] fingers, double[] joints) {}

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when there is no step or the parts differ in length
     */
    public RolloutRecording {
        frames = List.copyOf(frames);
        actions = List.copyOf(actions);
        robot = List.copyOf(robot);
        int steps = actions.size();
        if (steps == 0 || frames.size() != steps || states.length != steps
                || !(robot.isEmpty() || robot.size() == steps)) {
            throw new IllegalArgumentException("a recording has a frame, a state and an action for each step");
        }
    }
}
