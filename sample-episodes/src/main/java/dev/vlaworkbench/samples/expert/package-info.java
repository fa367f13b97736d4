/**
 * A scripted expert that solves every task, and the demonstrations it gives: clean ones to record and disturbed ones to train on.
 */
package dev.vlaworkbench.samples.expert;
