/**
 * Drives a model and strategies over an episode, control step by control step, and produces immutable step records. Owns the
 * one inference thread.
 */
package dev.vlaworkbench.replay;
