package dev.vlaworkbench.samples.expert;

import dev.vlaworkbench.samples.world.WorldState;

/**
 * What an expert saw and did at one control step. The arrays are the receiver's own.
 *
 * @param frame {@link dev.vlaworkbench.samples.render.SceneView#SIDE} squared pixels, red, green, blue, row by row from the top
 *     left, as the policy sees them: upright and mirrored like OpenVLA's view of LIBERO, equal to what the workbench's reader gives
 *     for a file of this world
 * @param instruction the task
 * @param action the expert's answer to exactly this frame, seven numbers -1..1; the gripper -1 or 1
 * @param state the world that the frame shows
 */
public record DemonstrationStep(byte[] frame, String instruction, double[] action, WorldState state) {}
