package dev.vlaworkbench.samples.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.samples.render.Vec3;
import org.junit.jupiter.api.Test;

class ArmJointsTest {

    @Test
    void limbsKeepTheirLengthsWhereverTheHandIs() {
        for (Moment moment : PickAndPlace.of(7).moments()) {
            ArmJoints joints = ArmJoints.reaching(moment.arm());

            assertEquals(0.316, distance(joints.shoulder(), joints.elbowAbove()), 1e-9);
            assertEquals(0.0825, distance(joints.elbowAbove(), joints.elbow()), 1e-9);
            assertEquals(0.0825, distance(joints.elbow(), joints.elbowBelow()), 1e-9);
            assertEquals(0.384, distance(joints.elbowBelow(), joints.wrist()), 1e-9);
            assertEquals(0.088, distance(joints.wrist(), joints.handTop()), 1e-9);
            assertEquals(0.2104, distance(joints.handTop(), moment.arm().grip()), 1e-9);
            assertTrue(joints.elbow().z() > moment.arm().grip().z(), "the elbow is up");
        }
    }

    @Test
    void anglesAreThoseOfAPandaAtRest() {
        // Upper arm upright, forearm level: a right angle at the elbow and at the wrist.
        Vec3 grip = ArmJoints.BASE.plus(new Vec3(0.0825 + 0.384 + 0.088, 0, 0.333 + 0.316 + 0.0825 - 0.2104));
        ArmJoints joints = ArmJoints.reaching(new ArmState(grip, 0, 0));

        double[] expected = {0, 0, 0, -Math.PI / 2, 0, Math.PI / 2, Math.PI / 4};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], joints.angles().get(i), 1e-9, "joint " + (i + 1));
        }
    }

    @Test
    void aHandOutOfReachIsRefused() {
        ArmState far = new ArmState(new Vec3(2, 0, 1), 0, 0);

        assertThrows(IllegalArgumentException.class, () -> ArmJoints.reaching(far));
    }

    private static double distance(Vec3 one, Vec3 other) {
        return one.minus(other).length();
    }
}
