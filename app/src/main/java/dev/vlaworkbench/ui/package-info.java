/**
 * The window. Each part has a model of properties that works without a toolkit, a view that lays out and binds, and where there
 * is something to do, a controller. Work happens on other threads and is fetched by one ticker. The only package that knows
 * JavaFX; nothing below knows it.
 */
package dev.vlaworkbench.ui;
