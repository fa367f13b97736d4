package dev.vlaworkbench.samples.world;

import java.util.List;

/** One scene; the instruction says what to do in it. */
final class GoalTasks {

    private static final int PLATE = 0;
    private static final int BOWL = 1;
    private static final int CREAM_CHEESE = 2;
    private static final int MUG = 3;
    private static final int BLOCK = 4;
    private static final int STEP_LIMIT = 140;

    private static final Layout SCENE = new Layout(List.of(
            Slot.table(ObjectKind.PLATE, 0.01, 0.01),
            Slot.table(ObjectKind.BLACK_BOWL, 0.13, 0.15),
            Slot.table(ObjectKind.CREAM_CHEESE, 0.11, -0.15),
            Slot.table(ObjectKind.RED_MUG, -0.005, 0.145).jittered(0.014),
            Slot.table(ObjectKind.GREEN_BLOCK, 0.165, 0.0).jittered(0.014)), true, 0.050);

    static final List<Task> TASKS = List.of(
            task("open the top drawer of the cabinet", new Goal.DrawerOpen()),
            task("close the top drawer of the cabinet", new Goal.DrawerClosed()),
            task("put the bowl on the plate", new Goal.On(BOWL, PLATE)),
            task("put the bowl on the stove", new Goal.On(BOWL, Support.STOVE)),
            task("put the bowl on top of the cabinet", new Goal.On(BOWL, Support.CABINET)),
            task("put the cream cheese in the bowl", new Goal.On(CREAM_CHEESE, BOWL)),
            task("put the mug on the plate", new Goal.On(MUG, PLATE)),
            task("put the green block on the plate", new Goal.On(BLOCK, PLATE)),
            task("push the plate to the front of the table", new Goal.AtFront(PLATE)));

    private GoalTasks() {}

    private static Task task(String instruction, Goal goal) {
        return new Task(Suite.GOAL, instruction, SCENE, List.of(goal), STEP_LIMIT);
    }
}
