package dev.vlaworkbench.samples.scene;

import dev.vlaworkbench.samples.render.Box;
import dev.vlaworkbench.samples.render.Camera;
import dev.vlaworkbench.samples.render.Lathe;
import dev.vlaworkbench.samples.render.Lighting;
import dev.vlaworkbench.samples.render.Material;
import dev.vlaworkbench.samples.render.Noise;
import dev.vlaworkbench.samples.render.Pose;
import dev.vlaworkbench.samples.render.Solid;
import dev.vlaworkbench.samples.render.Vec3;
import java.util.ArrayList;
import java.util.List;

/** What does not move: table, wall, cabinet, stove; and the camera and light of LIBERO's agent view. */
final class TableScene {

    /** Height of the table's surface, metres. */
    static final double SURFACE = 0.9;

    private static final Material WOOD = new Material(TableScene::wood, 0.05, 10);
    private static final Material WALL = new Material(TableScene::plaster, 0, 1);
    private static final Material DARK_WOOD = new Material(TableScene::darkWood, 0.08, 14);
    private static final Material HANDLE = Material.plain(0.55, 0.56, 0.57, 0.45, 40);
    private static final Material ENAMEL = Material.plain(0.78, 0.78, 0.76, 0.20, 30);
    private static final Material PLATE_IRON = new Material(TableScene::hotplate, 0.10, 14);

    private TableScene() {}

    static Camera camera() {
        return new Camera(new Vec3(0.6586, 0, 1.6104), new Vec3(-0.778, 0, -0.628), 45);
    }

    static Lighting lighting() {
        return new Lighting(new Vec3(0.35, -0.75, 2.75), 0.28, 0.42, 0.16, 0.50);
    }

    static List<Solid> solids() {
        List<Solid> solids = new ArrayList<>();
        solids.add(new Solid(new Box(0.5, 0.62, 0.025, 0.004), WOOD, Pose.at(new Vec3(0, 0, SURFACE - 0.025))));
        solids.add(new Solid(new Box(0.02, 4, 3, 0), WALL, Pose.at(new Vec3(-1.35, 0, 1))));
        solids.add(new Solid(new Box(4, 4, 0.02, 0), WALL, Pose.at(new Vec3(0, 0, -0.02))));
        addCabinet(solids, Pose.turned(new Vec3(-0.10, -0.37, SURFACE), -0.55));
        addStove(solids, Pose.turned(new Vec3(-0.34, -0.17, SURFACE), 0.04));
        return solids;
    }

    private static void addCabinet(List<Solid> solids, Pose foot) {
        solids.add(new Solid(new Box(0.12, 0.10, 0.11, 0.003), DARK_WOOD, foot.shifted(0, 0, 0.11)));
        for (int drawer = 0; drawer < 3; drawer++) {
            double height = 0.040 + 0.070 * drawer;
            solids.add(new Solid(new Box(0.108, 0.003, 0.030, 0.002), DARK_WOOD, foot.shifted(0, 0.102, height)));
            Pose handle = foot.shifted(0, 0.124, height);
            solids.add(new Solid(Lathe.cylinder(0.005, 0.045, 0.002), HANDLE,
                    Pose.along(handle.origin(), handle.xAxis(), handle.zAxis())));
            for (int end = -1; end <= 1; end += 2) {
                solids.add(
                        new Solid(new Box(0.004, 0.011, 0.004, 0.001), HANDLE, handle.shifted(end * 0.038, -0.010, 0)));
            }
        }
    }

    private static void addStove(List<Solid> solids, Pose foot) {
        solids.add(new Solid(new Box(0.085, 0.10, 0.014, 0.004), ENAMEL, foot.shifted(0, 0, 0.014)));
        solids.add(new Solid(Lathe.cylinder(0.062, 0.004, 0.002), PLATE_IRON, foot.shifted(-0.008, 0.012, 0.031)));
        solids.add(new Solid(Lathe.cylinder(0.012, 0.007, 0.003), HANDLE, foot.shifted(0.070, -0.070, 0.034)));
    }

    /** Pale planks that run towards the camera. */
    private static Vec3 wood(Vec3 point) {
        double plank = Math.floor(point.y() / 0.155 + 0.3);
        double shift = plank * 7.31;
        double grain = Noise.rough(point.y() * 95 + shift, point.x() * 3.1 + shift);
        double cloud = Noise.rough(point.y() * 14 + shift + 50, point.x() * 2.2 + shift);
        double tone = 0.90 + 0.10 * (grain - 0.5) + 0.22 * (cloud - 0.5) + 0.035 * (Noise.at(plank * 3.7, 0.5) - 0.5);
        double seam = Math.abs(point.y() / 0.155 + 0.3 - plank - 0.5) > 0.492 ? 0.93 : 1;
        return new Vec3(0.835, 0.755, 0.67).times(tone * seam);
    }

    private static Vec3 plaster(Vec3 point) {
        double grain = Noise.rough(point.y() * 9, point.z() * 9) - 0.5;
        double grey = 0.52 + 0.035 * grain + 0.02 * point.z();
        return new Vec3(grey, grey, grey * 0.975);
    }

    private static Vec3 darkWood(Vec3 point) {
        double grain = Noise.rough(point.x() * 20 + 3, (point.z() + point.y()) * 160);
        return new Vec3(0.150, 0.118, 0.098).times(0.7 + 0.6 * grain);
    }

    private static Vec3 hotplate(Vec3 point) {
        double radius = Math.sqrt(point.x() * point.x() + point.y() * point.y());
        double ring = radius * 90 % 1 < 0.3 && radius < 0.056 ? 0.09 : 0;
        return new Vec3(0.20 + ring, 0.20 + ring, 0.21 + ring);
    }
}
