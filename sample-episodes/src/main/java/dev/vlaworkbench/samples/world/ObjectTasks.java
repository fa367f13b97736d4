package dev.vlaworkbench.samples.world;

import static dev.vlaworkbench.samples.world.ObjectKind.ALPHABET_SOUP;
import static dev.vlaworkbench.samples.world.ObjectKind.BLUE_BLOCK;
import static dev.vlaworkbench.samples.world.ObjectKind.BUTTER;
import static dev.vlaworkbench.samples.world.ObjectKind.CHOCOLATE_PUDDING;
import static dev.vlaworkbench.samples.world.ObjectKind.CREAM_CHEESE;
import static dev.vlaworkbench.samples.world.ObjectKind.GREEN_BLOCK;
import static dev.vlaworkbench.samples.world.ObjectKind.KETCHUP;
import static dev.vlaworkbench.samples.world.ObjectKind.MILK;
import static dev.vlaworkbench.samples.world.ObjectKind.ORANGE_JUICE;
import static dev.vlaworkbench.samples.world.ObjectKind.RED_BLOCK;
import static dev.vlaworkbench.samples.world.ObjectKind.SALAD_DRESSING;
import static dev.vlaworkbench.samples.world.ObjectKind.TOMATO_SAUCE;

import java.util.List;

/** One of five things goes into the basket; the instruction says which. */
final class ObjectTasks {

    private static final int STEP_LIMIT = 140;

    static final List<Task> TASKS = List.of(
            task(ALPHABET_SOUP, CREAM_CHEESE, KETCHUP, MILK, BUTTER),
            task(CREAM_CHEESE, ALPHABET_SOUP, ORANGE_JUICE, KETCHUP, CHOCOLATE_PUDDING),
            task(KETCHUP, ORANGE_JUICE, ALPHABET_SOUP, CHOCOLATE_PUDDING, BUTTER),
            task(TOMATO_SAUCE, SALAD_DRESSING, CREAM_CHEESE, ORANGE_JUICE, MILK),
            task(BUTTER, KETCHUP, MILK, CHOCOLATE_PUDDING, ALPHABET_SOUP),
            task(MILK, TOMATO_SAUCE, SALAD_DRESSING, BUTTER, CHOCOLATE_PUDDING),
            task(CHOCOLATE_PUDDING, MILK, CREAM_CHEESE, TOMATO_SAUCE, SALAD_DRESSING),
            task(ORANGE_JUICE, BUTTER, KETCHUP, CREAM_CHEESE, TOMATO_SAUCE),
            task(RED_BLOCK, BLUE_BLOCK, GREEN_BLOCK, ORANGE_JUICE, TOMATO_SAUCE),
            task(BLUE_BLOCK, GREEN_BLOCK, RED_BLOCK, BUTTER, MILK));

    private ObjectTasks() {}

    private static Task task(ObjectKind meant, ObjectKind... others) {
        return new Task(Suite.OBJECT, "pick up the " + meant.noun() + " and place it in the basket",
                BasketScene.of(meant, others[0], others[1], others[2], others[3]),
                List.of(new Goal.On(BasketScene.FIRST, BasketScene.BASKET)), STEP_LIMIT);
    }
}
