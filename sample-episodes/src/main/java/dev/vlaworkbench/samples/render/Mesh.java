package dev.vlaworkbench.samples.render;

/**
 * A surface of triangles, each vertex with its normal and colour.
 *
 * @param points x, y, z of each vertex, metres
 * @param normals outward, of length 1
 * @param colours red, green, blue 0..1
 * @param triangles three vertices each
 * @param gloss strength of the highlight, 0..1
 */
record Mesh(float[] points, float[] normals, float[] colours, int[] triangles, float gloss) {

    int vertices() {
        return points.length / 3;
    }
}
