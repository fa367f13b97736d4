/**
 * Replays that leave results on disk: {@code steps.csv}, {@code summary.json} and what each number in them means. Knows no
 * window and no command line.
 */
package dev.vlaworkbench.experiment;
