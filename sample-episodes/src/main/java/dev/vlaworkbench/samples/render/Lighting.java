package dev.vlaworkbench.samples.render;

/**
 * A square lamp that casts soft shadows, light from the camera that casts none, and light from everywhere.
 *
 * @param lamp centre of the square lamp, facing down
 * @param lampHalf half the lamp's side, metres
 * @param lampStrength its share of the light
 * @param cameraStrength share of the light at the camera
 * @param ambient share of the light from everywhere, for a surface that faces up; one that faces down gets half of it
 */
public record Lighting(Vec3 lamp, double lampHalf, double lampStrength, double cameraStrength, double ambient) {}
