package dev.vlaworkbench.episode;

/**
 * One episode of a file, before it is read.
 *
 * @param name such as {@code demo_3} or a video's file stem
 * @param instruction the task; blank when the file does not say it and a person has to
 * @param steps number of control steps; 0 when the episode is damaged, and opening it says how
 */
public record EpisodeSummary(String name, String instruction, int steps) {}
