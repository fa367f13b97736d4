package dev.vlaworkbench.samples.world;

import static dev.vlaworkbench.samples.world.ObjectKind.ALPHABET_SOUP;
import static dev.vlaworkbench.samples.world.ObjectKind.BLACK_BOWL;
import static dev.vlaworkbench.samples.world.ObjectKind.BLUE_BLOCK;
import static dev.vlaworkbench.samples.world.ObjectKind.CHOCOLATE_PUDDING;
import static dev.vlaworkbench.samples.world.ObjectKind.CREAM_CHEESE;
import static dev.vlaworkbench.samples.world.ObjectKind.GREEN_BLOCK;
import static dev.vlaworkbench.samples.world.ObjectKind.KETCHUP;
import static dev.vlaworkbench.samples.world.ObjectKind.MILK;
import static dev.vlaworkbench.samples.world.ObjectKind.ORANGE_JUICE;
import static dev.vlaworkbench.samples.world.ObjectKind.PLATE;
import static dev.vlaworkbench.samples.world.ObjectKind.RED_BLOCK;
import static dev.vlaworkbench.samples.world.ObjectKind.RED_MUG;
import static dev.vlaworkbench.samples.world.ObjectKind.TOMATO_SAUCE;
import static dev.vlaworkbench.samples.world.ObjectKind.WHITE_MUG;

import java.util.List;

/** Two goals in a row. */
final class LongTasks {

    private static final int STEP_LIMIT = 280;

    static final List<Task> TASKS = List.of(
            task("put both the alphabet soup and the tomato sauce in the basket",
                    BasketScene.of(ALPHABET_SOUP, TOMATO_SAUCE, CREAM_CHEESE, KETCHUP, MILK),
                    new Goal.On(1, BasketScene.BASKET), new Goal.On(2, BasketScene.BASKET)),
            task("put both the red block and the cream cheese in the basket",
                    BasketScene.of(RED_BLOCK, CREAM_CHEESE, GREEN_BLOCK, ORANGE_JUICE, CHOCOLATE_PUDDING),
                    new Goal.On(1, BasketScene.BASKET), new Goal.On(2, BasketScene.BASKET)),
            task("stack the red block on the blue block and put the green block on the plate",
                    new Layout(List.of(Slot.table(PLATE, 0.08, 0.13), Slot.shuffled(RED_BLOCK, 0.13, -0.03),
                            Slot.shuffled(BLUE_BLOCK, 0.02, -0.13), Slot.shuffled(GREEN_BLOCK, -0.09, -0.04)), false,
                            0),
                    new Goal.On(1, 2), new Goal.On(3, 0)),
            task("put the black bowl in the top drawer of the cabinet and close it",
                    new Layout(List.of(Slot.table(BLACK_BOWL, 0.10, 0.10), Slot.table(RED_MUG, 0.14, -0.12),
                            Slot.table(PLATE, 0.0, 0.10).jittered(0.010)), true, 0.105),
                    new Goal.On(0, Support.DRAWER), new Goal.DrawerClosed()),
            task("open the top drawer of the cabinet and put the bowl inside",
                    new Layout(List.of(Slot.table(BLACK_BOWL, 0.11, 0.05), Slot.table(CREAM_CHEESE, 0.13, -0.14),
                            Slot.table(WHITE_MUG, 0.0, 0.12)), true, 0),
                    new Goal.DrawerOpen(), new Goal.On(0, Support.DRAWER)),
            task("put the white mug on the plate and put the chocolate pudding to the right of the plate",
                    new Layout(List.of(Slot.table(PLATE, 0.06, 0.10), Slot.table(WHITE_MUG, -0.10, 0.04),
                            Slot.table(CHOCOLATE_PUDDING, -0.07, -0.15), Slot.table(RED_MUG, 0.14, -0.17)), false, 0),
                    new Goal.On(1, 0), new Goal.RightOf(2, 0)),
            task("put the red mug on the left plate and put the white mug on the right plate",
                    new Layout(List.of(Slot.table(PLATE, 0.10, 0.14), Slot.table(PLATE, 0.10, -0.14),
                            Slot.shuffled(RED_MUG, -0.08, 0.07), Slot.shuffled(WHITE_MUG, -0.08, -0.08)), false, 0),
                    new Goal.On(2, 0), new Goal.On(3, 1)),
            task("put the bowl on the stove and put the cream cheese on the plate",
                    new Layout(List.of(Slot.table(PLATE, 0.02, -0.03), Slot.table(BLACK_BOWL, 0.12, 0.14),
                            Slot.table(CREAM_CHEESE, 0.14, -0.12), Slot.table(RED_MUG, -0.08, 0.05)), true, 0),
                    new Goal.On(1, Support.STOVE), new Goal.On(2, 0)));

    private LongTasks() {}

    private static Task task(String instruction, Layout layout, Goal first, Goal second) {
        return new Task(Suite.LONG, instruction, layout, List.of(first, second), STEP_LIMIT);
    }
}
