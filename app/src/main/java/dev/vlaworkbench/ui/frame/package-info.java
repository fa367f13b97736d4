/** The frame and what is laid over it. Draws any score map and any token set, without knowing the strategy. */
package dev.vlaworkbench.ui.frame;
