/** SP-VLA: a light generator in place of the model where the motion is steady, contour and attention pruning elsewhere. */
package dev.vlaworkbench.plugins.spvla;
