/**
 * Lanes side by side: their list, their frames in a grid, and the difference of two of them. What is computed of a lane is kept in
 * {@code ui.session}; how a frame is painted is known to {@code ui.frame}.
 */
package dev.vlaworkbench.ui.lanes;
