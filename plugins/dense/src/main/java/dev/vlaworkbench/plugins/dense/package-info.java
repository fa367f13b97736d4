/** Plain OpenVLA, the reference that other strategies are measured against. */
package dev.vlaworkbench.plugins.dense;
