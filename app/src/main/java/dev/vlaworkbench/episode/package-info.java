/**
 * Recorded robot episodes: what an episode is, and a reader for each recorded format. Knows files and pixels; knows no model,
 * no strategy and no window.
 */
package dev.vlaworkbench.episode;
