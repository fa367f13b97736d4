/**
 * Draws the table-top world: a small rasteriser with lit and painted meshes, soft shadows and two by two samples for each pixel.
 * The same bytes on every machine: trigonometry goes through {@link java.lang.StrictMath}, the rest is IEEE arithmetic. Light and
 * colours come from the episode's seed.
 */
package dev.vlaworkbench.samples.render;
