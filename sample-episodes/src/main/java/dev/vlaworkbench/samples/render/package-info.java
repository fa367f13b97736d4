/**
 * A small ray caster: solids and surfaces of revolution with procedural textures, Phong shading, soft shadows and adaptive
 * antialiasing. Deterministic on every machine: trigonometry goes through {@link java.lang.StrictMath}. Knows nothing of robots.
 */
package dev.vlaworkbench.samples.render;
