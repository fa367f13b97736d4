/**
 * A table-top world in the manner of LIBERO: things, kinematic physics, tasks with goals, four suites. Lengths are metres, angles
 * radians; x points towards the camera, y to the left of the picture, z up from the table. Everything is a value or a pure
 * function of values, but for {@link dev.vlaworkbench.samples.world.Simulation}. Knows nothing of pictures, files or toolkits.
 */
package dev.vlaworkbench.samples.world;
