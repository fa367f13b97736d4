package dev.vlaworkbench.samples.scene;

import dev.vlaworkbench.samples.render.Vec3;

/**
 * Where the arm is; its hand always points straight down.
 *
 * @param grip the point between the finger tips, in the world
 * @param yaw turn of the hand about the vertical, radians; at 0 the fingers open along y
 * @param opening distance from each finger to the middle, 0..{@link #WIDEST}
 */
public record ArmState(Vec3 grip, double yaw, double opening) {

    /** The widest opening of a finger, metres. */
    public static final double WIDEST = 0.04;
}
