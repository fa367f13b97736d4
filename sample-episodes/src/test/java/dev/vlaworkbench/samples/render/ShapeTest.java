package dev.vlaworkbench.samples.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final Vec3 UP = new Vec3(0, 0, 1);
    private static final Vec3 DOWN = new Vec3(0, 0, -1);
    private static final Vec3 RIGHT = new Vec3(1, 0, 0);

    @Test
    void boxIsHitOnTheNearFace() {
        Hit hit = new Box(1, 2, 3, 0).hit(new Ray(new Vec3(0.5, 0.5, 10), DOWN));

        assertEquals(7, hit.distance(), 1e-12);
        assertEquals(UP, hit.normal());
        assertNull(new Box(1, 2, 3, 0).hit(new Ray(new Vec3(1.5, 0, 10), DOWN)));
        assertNull(new Box(1, 2, 3, 0).hit(new Ray(new Vec3(0, 0, 10), UP)), "behind the ray");
    }

    @Test
    void bevelBendsNormalsAtTheEdgeOnly() {
        Box box = new Box(1, 1, 1, 0.1);

        assertEquals(UP, box.hit(new Ray(new Vec3(0, 0, 5), DOWN)).normal());
        Vec3 atEdge = box.hit(new Ray(new Vec3(0.95, 0, 5), DOWN)).normal();
        assertTrue(atEdge.x() > 0.3 && atEdge.z() > 0.8, atEdge.toString());
    }

    @Test
    void cylinderIsHitOnItsSideAndItsLid() {
        Lathe cylinder = Lathe.cylinder(1, 2, 0.1);

        Hit side = cylinder.hit(new Ray(new Vec3(-5, 0, 0), RIGHT));
        assertEquals(4, side.distance(), 1e-12);
        assertEquals(-1, side.normal().x(), 1e-6);
        Hit lid = cylinder.hit(new Ray(new Vec3(0.2, 0, 5), DOWN));
        assertEquals(3, lid.distance(), 1e-12);
        assertEquals(1, lid.normal().z(), 0.01);
        assertNull(cylinder.hit(new Ray(new Vec3(-5, 0, 2.5), RIGHT)));
    }

    @Test
    void openLatheIsSeenFromInside() {
        Lathe tube = Lathe.of(1, -1, 1, 1);

        Hit hit = tube.hit(new Ray(Vec3.ZERO, RIGHT));
        assertEquals(1, hit.distance(), 1e-12);
        assertEquals(1, hit.normal().x(), 1e-12);
    }

    @Test
    void roundConeJoinsTwoBalls() {
        RoundCone limb = new RoundCone(1, 0.5, 4);

        assertEquals(5.5, limb.hit(new Ray(new Vec3(0, 0, 10), DOWN)).distance(), 1e-12);
        assertEquals(9, limb.hit(new Ray(new Vec3(0, 0, -10), UP)).distance(), 1e-12);
        double halfWay = 10 - limb.hit(new Ray(new Vec3(-10, 0, 2), RIGHT)).distance();
        assertEquals(0.75, halfWay, 0.01);
    }

    @Test
    void poseTurnsAndMoves() {
        Pose pose = Pose.turned(new Vec3(1, 0, 0), Math.PI / 2).shifted(2, 0, 0);

        assertEquals(1, pose.origin().x(), 1e-12);
        assertEquals(2, pose.origin().y(), 1e-12);
        Pose along = Pose.along(Vec3.ZERO, new Vec3(0, 3, 0), UP);
        assertEquals(1, along.zAxis().y(), 1e-12);
        assertEquals(1, along.xAxis().z(), 1e-12);
    }

    @Test
    void everyShapeLiesWithinItsReach() {
        List<Shape> shapes = List.of(new Box(1, 2, 3, 0.1), new Ball(2), Lathe.cylinder(1, 2, 0.1),
                new RoundCone(1, 0.5, 4));
        for (Shape shape : shapes) {
            for (int i = 0; i < 60; i++) {
                Vec3 from = new Vec3(StrictMath.cos(i), StrictMath.sin(i), StrictMath.sin(i * 0.7)).unit().times(20);
                Ray ray = new Ray(from, from.unit().times(-1));
                Hit hit = shape.hit(ray);
                assertNotNull(hit, shape + " holds the origin, so every ray to it must hit");
                assertTrue(ray.at(hit.distance()).length() <= shape.reach() + 1e-9, shape.toString());
                assertEquals(1, hit.normal().length(), 1e-9);
            }
        }
    }
}
