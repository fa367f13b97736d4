/**
 * The workbench. Dependencies go one way: {@code ui} and {@code cli} to {@code experiment} to {@code replay} to
 * {@code strategy}, {@code model}, {@code episode} and {@code metrics}. Only {@code ui} knows JavaFX, only {@code model}
 * knows DJL, only {@code strategy} knows PF4J.
 */
package dev.vlaworkbench;
