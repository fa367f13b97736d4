/**
 * Measures what a model and the strategies cost, on synthetic frames: stage by stage, and as lanes, prompts and episodes
 * grow.
 */
package dev.vlaworkbench.experiment.benchmark;
