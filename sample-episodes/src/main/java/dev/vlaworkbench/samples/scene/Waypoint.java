package dev.vlaworkbench.samples.scene;

import dev.vlaworkbench.samples.render.Vec3;

/**
 * Where a stretch of the motion ends.
 *
 * @param steps control steps that it takes
 * @param grip the point between the finger tips at its end
 * @param yaw turn of the hand at its end, radians
 * @param closing whether the hand closes or stays closed on the way
 */
record Waypoint(int steps, Vec3 grip, double yaw, boolean closing) {}
