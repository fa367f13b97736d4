package dev.vlaworkbench.samples.world;

import static dev.vlaworkbench.samples.world.ObjectKind.BLACK_BOWL;
import static dev.vlaworkbench.samples.world.ObjectKind.COOKIE_BOX;
import static dev.vlaworkbench.samples.world.ObjectKind.PLATE;
import static dev.vlaworkbench.samples.world.ObjectKind.RAMEKIN;

import java.util.List;

/** Two black bowls; the relation says which one goes onto the plate. */
final class SpatialTasks {

    private static final int PLATE_AT = 0;
    private static final int RAMEKIN_AT = 1;
    private static final int COOKIES_AT = 2;
    private static final int MEANT = 3;
    private static final int STEP_LIMIT = 140;

    static final List<Task> TASKS = List.of(
            task("between the plate and the ramekin", at(0.145, 0.05), at(-0.09, 0.05), at(0.14, -0.14),
                    bowl(0.02, 0.05).jittered(0.010), bowl(0.02, -0.09)),
            task("next to the ramekin", at(0.12, 0.14), at(-0.03, -0.03), at(0.06, -0.14),
                    bowl(-0.03, 0.068), bowl(0.15, -0.05)),
            task("from table center", at(0.13, 0.16), at(-0.11, -0.05), at(-0.06, 0.07), bowl(0.03, 0.0),
                    bowl(0.15, -0.15)),
            task("on the cookie box", at(0.14, -0.06), at(-0.10, -0.04), at(0.0, 0.06),
                    Slot.on(BLACK_BOWL, 0, 0, COOKIES_AT), bowl(0.11, 0.19)),
            task("on the ramekin", at(0.12, 0.13), at(-0.03, 0.02), at(0.13, -0.03),
                    Slot.on(BLACK_BOWL, 0, 0, RAMEKIN_AT), bowl(0.05, -0.13)),
            task("next to the cookie box", at(0.12, 0.15), at(-0.10, 0.06), at(0.04, -0.10), bowl(0.04, 0.0),
                    bowl(-0.10, -0.05)),
            task("on the stove", at(0.14, 0.07), at(-0.09, -0.03), at(0.14, -0.12),
                    Slot.on(BLACK_BOWL, Fixtures.STOVE.x(), Fixtures.STOVE.y(), Support.STOVE), bowl(0.03, -0.02)),
            task("next to the plate", at(0.09, -0.06), at(-0.09, -0.06), at(0.02, 0.245), bowl(0.09, 0.080),
                    bowl(-0.09, 0.05)),
            task("on the wooden cabinet", at(0.13, 0.07), at(-0.08, 0.05), at(0.15, -0.12),
                    Slot.on(BLACK_BOWL, Fixtures.CABINET.x(), Fixtures.CABINET.y(), Support.CABINET),
                    bowl(0.02, -0.04)));

    private SpatialTasks() {}

    private static Task task(String where, double[] plate, double[] ramekin, double[] cookies, Slot meant, Slot other) {
        List<Slot> slots = List.of(Slot.table(PLATE, plate[0], plate[1]),
                Slot.table(RAMEKIN, ramekin[0], ramekin[1]).jittered(0.012),
                Slot.table(COOKIE_BOX, cookies[0], cookies[1]).jittered(0.015), meant, other);
        return new Task(Suite.SPATIAL, "pick up the black bowl " + where + " and place it on the plate",
                new Layout(slots, true, 0), List.of(new Goal.On(MEANT, PLATE_AT)), STEP_LIMIT);
    }

    private static double[] at(double x, double y) {
        return new double[]{x, y};
    }

    private static Slot bowl(double x, double y) {
        return Slot.table(BLACK_BOWL, x, y).jittered(0.015);
    }
}
