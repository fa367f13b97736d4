package dev.vlaworkbench.ui.step;

/**
 * One number of a panel.
 *
 * @param name its name
 * @param value as it stands on screen, with its unit
 * @param definition what it means
 */
public record Figure(String name, String value, String definition) {}
