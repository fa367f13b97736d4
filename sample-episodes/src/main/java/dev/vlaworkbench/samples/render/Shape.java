package dev.vlaworkbench.samples.render;

/** A surface in its own frame. */
public interface Shape {

    /**
     * The nearest meeting point in front of the ray's origin.
     *
     * @param ray in the shape's own frame
     * @return null when there is none
     */
    Hit hit(Ray ray);

    /** Radius of a sphere about the frame's origin that holds the whole shape. */
    double reach();
}
