/** Jacobi decoding of the action tokens, as in PD-VLA. */
package dev.vlaworkbench.plugins.pdvla;
