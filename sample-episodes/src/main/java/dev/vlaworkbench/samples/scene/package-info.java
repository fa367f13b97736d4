/**
 * A table-top scene in the manner of LIBERO's agent view: a seven-joint arm with a two-finger hand, kitchenware, and a scripted
 * pick-and-place motion. Metres and radians; x points from the robot to the camera, y to the right of the picture, z up.
 */
package dev.vlaworkbench.samples.scene;
