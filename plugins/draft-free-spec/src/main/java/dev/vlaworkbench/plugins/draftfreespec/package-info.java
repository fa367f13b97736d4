/** Speculative decoding of the action tokens without a draft model, a reading of Spec-VLA. */
package dev.vlaworkbench.plugins.draftfreespec;
