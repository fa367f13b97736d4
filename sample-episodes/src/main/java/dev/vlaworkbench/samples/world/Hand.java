package dev.vlaworkbench.samples.world;

/**
 * Where the hand is; it always points straight down.
 *
 * @param grip the point between the finger tips
 * @param yaw turn about the vertical, radians; at 0 the fingers open along y
 * @param opening distance from each finger to the middle, 0..{@link #WIDEST}
 */
public record Hand(Vec3 grip, double yaw, double opening) {

    /** The widest opening of a finger, metres. */
    public static final double WIDEST = 0.04;

    /** Whether the fingers are as wide as they go. */
    public boolean open() {
        return opening >= WIDEST - 1e-9;
    }
}
