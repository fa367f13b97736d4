package dev.vlaworkbench.samples.scene;

import dev.vlaworkbench.samples.render.Box;
import dev.vlaworkbench.samples.render.Lathe;
import dev.vlaworkbench.samples.render.Material;
import dev.vlaworkbench.samples.render.Noise;
import dev.vlaworkbench.samples.render.Pose;
import dev.vlaworkbench.samples.render.Shape;
import dev.vlaworkbench.samples.render.Solid;
import dev.vlaworkbench.samples.render.Vec3;
import java.util.List;

/** Things that stand on the table. Each is placed by the middle of its foot. */
final class Kitchenware {

    /** Radius of the bowl's rim, metres. */
    static final double BOWL_RADIUS = 0.062;

    /** Height of the bowl's rim over its foot, metres. */
    static final double BOWL_HEIGHT = 0.052;

    private static final Shape BOWL = Lathe.of(0, 0, 0.030, 0, 0.032, 0.004, 0.044, 0.014, 0.054, 0.028, 0.060, 0.043,
            BOWL_RADIUS, BOWL_HEIGHT, 0.0585, BOWL_HEIGHT, 0.0555, 0.040, 0.049, 0.027, 0.040, 0.015, 0.028, 0.008, 0,
            0.006);
    private static final Shape PLATE = Lathe.of(0, 0, 0.058, 0, 0.066, 0.005, 0.092, 0.017, 0.096, 0.020, 0.094, 0.021,
            0.090,
            0.020, 0.066, 0.010, 0.056, 0.006, 0, 0.006);
    private static final Shape RAMEKIN = Lathe.of(0, 0, 0.036, 0, 0.038, 0.003, 0.042, 0.036, 0.044, 0.040, 0.043,
            0.042,
            0.040, 0.040, 0.037, 0.008, 0.033, 0.005, 0, 0.005);
    private static final Shape MUG = Lathe.of(0, 0, 0.033, 0, 0.037, 0.005, 0.038, 0.078, 0.037, 0.081, 0.035, 0.079,
            0.034,
            0.010, 0.030, 0.007, 0, 0.007);

    private static final Material GLAZE = new Material(Kitchenware::glaze, 0.35, 40);
    private static final Material CHINA = new Material(Kitchenware::china, 0.18, 30);
    private static final Material RIBBED = new Material(Kitchenware::ribbed, 0.15, 24);
    private static final Material RED = Material.plain(0.66, 0.13, 0.11, 0.35, 40);
    private static final Material PACKET = new Material(Kitchenware::packet, 0.06, 12);

    private Kitchenware() {}

    static Solid bowl(Vec3 foot, double yaw) {
        return new Solid(BOWL, GLAZE, Pose.turned(foot, yaw));
    }

    static Solid plate(Vec3 foot) {
        return new Solid(PLATE, CHINA, Pose.at(foot));
    }

    static Solid ramekin(Vec3 foot) {
        return new Solid(RAMEKIN, RIBBED, Pose.at(foot));
    }

    static List<Solid> mug(Vec3 foot, double yaw) {
        Pose pose = Pose.turned(foot, yaw);
        return List.of(new Solid(MUG, RED, pose),
                new Solid(new Box(0.004, 0.004, 0.022, 0.002), RED, pose.shifted(0, 0.060, 0.042)),
                new Solid(new Box(0.004, 0.014, 0.004, 0.002), RED, pose.shifted(0, 0.049, 0.062)),
                new Solid(new Box(0.004, 0.014, 0.004, 0.002), RED, pose.shifted(0, 0.049, 0.022)));
    }

    static Solid cookieBox(Vec3 foot, double yaw) {
        return new Solid(new Box(0.046, 0.036, 0.012, 0.002), PACKET, Pose.turned(foot, yaw).shifted(0, 0, 0.012));
    }

    /** Near black with pale veins, the inside a little lighter. */
    private static Vec3 glaze(Vec3 point) {
        double angle = StrictMath.atan2(point.y(), point.x());
        double vein = Math.abs(Noise.rough(3.2 * angle + 40 * point.z(), 60 * point.z() + 2 * angle + 9) - 0.5);
        double pale = Math.max(0, 1 - vein * 26);
        double rim = point.z() > BOWL_HEIGHT - 0.004 ? 0.10 : 0;
        Vec3 base = new Vec3(0.17 + rim, 0.18 + rim, 0.19 + rim);
        return base.towards(new Vec3(0.62, 0.63, 0.62), pale * 0.55);
    }

    /** White with a rim of red strokes. */
    private static Vec3 china(Vec3 point) {
        double radius = Math.sqrt(point.x() * point.x() + point.y() * point.y());
        Vec3 white = new Vec3(0.86, 0.85, 0.83);
        if (radius < 0.066 || radius > 0.094) {
            return white;
        }
        double angle = StrictMath.atan2(point.y(), point.x());
        double stroke = Math.abs(((angle * 44 / Math.PI + (radius - 0.066) * 90) % 1 + 1) % 1 - 0.5) * 2;
        return white.towards(new Vec3(0.70, 0.24, 0.24), stroke > 0.45 ? 0.75 : 0.15);
    }

    private static Vec3 ribbed(Vec3 point) {
        double angle = StrictMath.atan2(point.y(), point.x());
        double outside = Math.sqrt(point.x() * point.x() + point.y() * point.y()) > 0.0375 && point.z() < 0.036 ? 1 : 0;
        double rib = 0.5 + 0.5 * StrictMath.cos(angle * 26);
        double grey = 0.78 - 0.14 * rib * outside;
        return new Vec3(grey, grey, grey * 0.99);
    }

    /** A packet of biscuits: red ends, a yellow picture, dark print. */
    private static Vec3 packet(Vec3 point) {
        double along = point.x() / 0.046;
        double across = point.y() / 0.036;
        if (Math.abs(along) > 0.72) {
            return new Vec3(0.55, 0.12, 0.10);
        }
        double cell = Noise.at(along * 7 + 20, across * 7 + 5);
        if (along * along + across * across < 0.42) {
            return new Vec3(0.72, 0.55, 0.20).times(0.75 + 0.4 * cell);
        }
        return cell > 0.72 ? new Vec3(0.78, 0.66, 0.45) : new Vec3(0.46, 0.16, 0.12);
    }
}
