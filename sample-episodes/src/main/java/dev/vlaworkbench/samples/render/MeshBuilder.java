package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.samples.world.Vec3;
import java.util.Arrays;

/** Builds meshes from surfaces of revolution and boxes. */
final class MeshBuilder {

    private static final double SMOOTH_COSINE = 0.6;

    private float[] points = new float[1024];
    private float[] normals = new float[1024];
    private float[] colours = new float[1024];
    private int[] triangles = new int[2048];
    private int vertices;
    private int corners;

    /** Moves what is added next. */
    private Vec3 shift = Vec3.ZERO;

    MeshBuilder shifted(double x, double y, double z) {
        shift = new Vec3(x, y, z);
        return this;
    }

    Mesh build(double gloss) {
        return new Mesh(Arrays.copyOf(points, 3 * vertices), Arrays.copyOf(normals, 3 * vertices),
                Arrays.copyOf(colours, 3 * vertices), Arrays.copyOf(triangles, corners), (float) gloss);
    }

    /**
     * A profile turned about the z axis.
     *
     * @param segments pieces of the turn
     * @param profile radius and height of each corner in turn; the outside lies to the right of the way
     */
    MeshBuilder lathe(int segments, Paint paint, double... profile) {
        int bands = profile.length / 2 - 1;
        double[][] flat = new double[bands][];
        for (int i = 0; i < bands; i++) {
            double x = profile[2 * i + 3] - profile[2 * i + 1];
            double z = profile[2 * i] - profile[2 * i + 2];
            double length = Math.sqrt(x * x + z * z);
            flat[i] = new double[]{x / length, z / length};
        }
        for (int i = 0; i < bands; i++) {
            double[] start = blend(flat[i], i == 0 ? flat[i] : flat[i - 1]);
            double[] end = blend(flat[i], i == bands - 1 ? flat[i] : flat[i + 1]);
            int first = ring(segments, paint, profile[2 * i], profile[2 * i + 1], start);
            int second = ring(segments, paint, profile[2 * i + 2], profile[2 * i + 3], end);
            for (int s = 0; s < segments; s++) {
                quad(first + s, first + s + 1, second + s + 1, second + s);
            }
        }
        return this;
    }

    /** A cuboid about the shift, its faces in patches so that paint shows. */
    MeshBuilder box(double x, double y, double z, int patches, Paint paint) {
        double[] half = {x, y, z};
        for (int axis = 0; axis < 3; axis++) {
            for (int side = -1; side <= 1; side += 2) {
                face(half, axis, side, patches, paint);
            }
        }
        return this;
    }

    private void face(double[] half, int axis, int side, int patches, Paint paint) {
        int u = (axis + 1) % 3;
        int v = (axis + 2) % 3;
        double[] n = new double[3];
        n[axis] = side;
        int first = vertices;
        for (int i = 0; i <= patches; i++) {
            for (int j = 0; j <= patches; j++) {
                double[] p = new double[3];
                p[axis] = side * half[axis];
                p[u] = half[u] * (2.0 * i / patches - 1);
                p[v] = half[v] * (2.0 * j / patches - 1);
                vertex(new Vec3(p[0], p[1], p[2]), new Vec3(n[0], n[1], n[2]), paint);
            }
        }
        int row = patches + 1;
        for (int i = 0; i < patches; i++) {
            for (int j = 0; j < patches; j++) {
                int at = first + i * row + j;
                quad(at, at + row, at + row + 1, at + 1);
            }
        }
    }

    private int ring(int segments, Paint paint, double radius, double height, double[] normal) {
        int first = vertices;
        for (int s = 0; s <= segments; s++) {
            double angle = 2 * Math.PI * (s % segments) / segments;
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            vertex(new Vec3(radius * cos, radius * sin, height),
                    new Vec3(normal[0] * cos, normal[0] * sin, normal[1]), paint);
        }
        return first;
    }

    private void vertex(Vec3 point, Vec3 normal, Paint paint) {
        int at = 3 * vertices;
        if (at + 3 > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
            normals = Arrays.copyOf(normals, 2 * normals.length);
            colours = Arrays.copyOf(colours, 2 * colours.length);
        }
        put(points, at, point.plus(shift));
        put(normals, at, normal);
        put(colours, at, paint.at(point, normal));
        vertices++;
    }

    private static void put(float[] array, int at, Vec3 value) {
        array[at] = (float) value.x();
        array[at + 1] = (float) value.y();
        array[at + 2] = (float) value.z();
    }

    private void quad(int a, int b, int c, int d) {
        if (corners + 6 > triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * triangles.length);
        }
        for (int corner : new int[]{a, b, c, a, c, d}) {
            triangles[corners++] = corner;
        }
    }

    private static double[] blend(double[] one, double[] other) {
        if (one[0] * other[0] + one[1] * other[1] < SMOOTH_COSINE) {
            return one;
        }
        double x = one[0] + other[0];
        double z = one[1] + other[1];
        double length = Math.sqrt(x * x + z * z);
        return new double[]{x / length, z / length};
    }
}
