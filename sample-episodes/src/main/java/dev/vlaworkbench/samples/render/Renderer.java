package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.api.RgbImage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws solids through a camera. A pixel is the mean of four samples or, where these disagree, of sixteen, so that edges and
 * the soft borders of shadows are smooth. Samples lie at fixed places, so what does not move has the same bytes in every frame.
 */
public final class Renderer {

    private static final double DISAGREE = 0.015;
    private static final int LAMP_POINTS = 4;

    private final Camera camera;
    private final Lighting lighting;
    private final int side;

    /**
     * Prepares pictures of one size.
     *
     * @param side pixels of the square picture
     */
    public Renderer(Camera camera, Lighting lighting, int side) {
        this.camera = camera;
        this.lighting = lighting;
        this.side = side;
    }

    /**
     * Draws one picture.
     *
     * @param solids everything that is to be seen
     */
    public RgbImage draw(List<Solid> solids) {
        Solid[] scene = solids.toArray(Solid[]::new);
        byte[] rgb = new byte[side * side * 3];
        IntStream.range(0, side).parallel().forEach(row -> drawRow(scene, row, rgb));
        return RgbImage.of(side, side, rgb);
    }

    private void drawRow(Solid[] scene, int row, byte[] rgb) {
        for (int column = 0; column < side; column++) {
            Vec3 colour = pixel(scene, column, row);
            int at = (row * side + column) * 3;
            rgb[at] = level(colour.x());
            rgb[at + 1] = level(colour.y());
            rgb[at + 2] = level(colour.z());
        }
    }

    private Vec3 pixel(Solid[] scene, int column, int row) {
        Vec3[] coarse = samples(scene, column, row, 2);
        if (!disagree(coarse)) {
            return mean(coarse);
        }
        return mean(samples(scene, column, row, 4));
    }

    private Vec3[] samples(Solid[] scene, int column, int row, int perSide) {
        Vec3[] colours = new Vec3[perSide * perSide];
        for (int i = 0; i < colours.length; i++) {
            double x = column + (i % perSide + 0.5) / perSide;
            double y = row + (i / perSide + 0.5) / perSide;
            // Another start for every pixel turns the steps of a shadow's border into fine grain.
            int lampPoint = i * LAMP_POINTS + row * 7919 + column * 104729;
            colours[i] = colour(scene, camera.through(2 * x / side - 1, 1 - 2 * y / side), lampPoint);
        }
        return colours;
    }

    private Vec3 colour(Solid[] scene, Ray ray, int lampPoint) {
        Hit nearest = null;
        Solid solid = null;
        for (Solid candidate : scene) {
            Hit hit = candidate.hit(ray);
            if (hit != null && (nearest == null || hit.distance() < nearest.distance())) {
                nearest = hit;
                solid = candidate;
            }
        }
        return nearest == null ? Vec3.ZERO : shade(scene, ray, solid, nearest, lampPoint);
    }

    private Vec3 shade(Solid[] scene, Ray ray, Solid solid, Hit hit, int lampPoint) {
        Vec3 local = hit.normal();
        Vec3 outward = solid.pose().direction(local.x(), local.y(), local.z());
        // A bowl is a sheet and is seen from both sides.
        Vec3 normal = outward.dot(ray.direction()) > 0 ? outward.times(-1) : outward;
        Vec3 point = ray.at(hit.distance());
        Vec3 raised = point.plus(normal.times(1e-4));
        Vec3 toCamera = ray.direction().times(-1);
        Material material = solid.material();

        double light = lighting.ambient() * (0.75 + 0.25 * normal.z())
                + lighting.cameraStrength() * Math.max(0, normal.dot(toCamera));
        double highlight = 0;
        for (int i = 0; i < LAMP_POINTS; i++) {
            Vec3 toLamp = lampAt(lampPoint + i).minus(raised);
            double distance = toLamp.length();
            Vec3 direction = toLamp.times(1 / distance);
            double facing = normal.dot(direction);
            if (facing > 0 && !blocked(scene, new Ray(raised, direction), distance)) {
                light += lighting.lampStrength() * facing / LAMP_POINTS;
                Vec3 half = direction.plus(toCamera).unit();
                highlight += power(Math.max(0, normal.dot(half)), material.shininess()) / LAMP_POINTS;
            }
        }
        double shine = material.gloss() * highlight;
        return solid.colourAt(point).times(light).plus(new Vec3(shine, shine, shine));
    }

    private static boolean blocked(Solid[] scene, Ray ray, double distance) {
        for (Solid solid : scene) {
            Hit hit = solid.hit(ray);
            if (hit != null && hit.distance() < distance) {
                return true;
            }
        }
        return false;
    }

    /** Points that cover the lamp evenly however many of them are taken, by the golden ratio's two-dimensional cousin. */
    private Vec3 lampAt(int index) {
        double u = (0.5 + index * 0.7548776662466927) % 1;
        double v = (0.5 + index * 0.5698402909980532) % 1;
        double size = 2 * lighting.lampHalf();
        return lighting.lamp().plus(new Vec3((u - 0.5) * size, (v - 0.5) * size, 0));
    }

    private static double power(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }

    private static boolean disagree(Vec3[] colours) {
        Vec3 middle = mean(colours);
        for (Vec3 colour : colours) {
            Vec3 off = colour.minus(middle);
            if (Math.abs(off.x()) > DISAGREE || Math.abs(off.y()) > DISAGREE || Math.abs(off.z()) > DISAGREE) {
                return true;
            }
        }
        return false;
    }

    private static Vec3 mean(Vec3[] colours) {
        Vec3 sum = Vec3.ZERO;
        for (Vec3 colour : colours) {
            sum = sum.plus(colour);
        }
        return sum.times(1.0 / colours.length);
    }

    private static byte level(double value) {
        return (byte) (int) Math.floor(Math.clamp(value, 0, 1) * 255 + 0.5);
    }
}
