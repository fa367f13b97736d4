package dev.vlaworkbench.samples.attention;

import dev.vlaworkbench.samples.render.PatchCoverage;
import dev.vlaworkbench.samples.world.Goal;
import dev.vlaworkbench.samples.world.Support;
import dev.vlaworkbench.samples.world.Task;
import dev.vlaworkbench.samples.world.WorldState;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** The parts of a frame that attention is asked about. */
enum FrameParts {

    /** What the task moves: its things, or the drawer. */
    MOVED("what is moved"),

    /** Where it is to go: a thing or a fixture. */
    DESTINATION("where it goes"),

    /** Palm and fingers. */
    GRIPPER("gripper"),

    /** Things and fixtures that the task has nothing to do with. */
    OTHERS("other things");

    private final String title;

    FrameParts(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The share of each patch that shows it. */
    double[] in(PatchCoverage coverage, Task task, WorldState state) {
        Set<Integer> moved = new TreeSet<>();
        Set<Integer> destinations = new TreeSet<>();
        for (Goal goal : task.goals()) {
            moved.add(moved(goal));
            destination(goal).ifPresent(destinations::add);
        }
        destinations.removeAll(moved);
        return switch (this) {
            case MOVED -> coverage.of(moved);
            case DESTINATION -> coverage.of(destinations);
            case GRIPPER -> coverage.of(List.of(PatchCoverage.GRIPPER));
            case OTHERS -> {
                Set<Integer> others = new TreeSet<>(List.of(Support.STOVE, Support.CABINET, Support.DRAWER));
                for (int thing = 0; thing < state.bodies().size(); thing++) {
                    others.add(thing);
                }
                others.removeAll(moved);
                others.removeAll(destinations);
                yield coverage.of(others);
            }
        };
    }

    private static int moved(Goal goal) {
        return switch (goal) {
            case Goal.On on -> on.thing();
            case Goal.RightOf right -> right.thing();
            case Goal.AtFront front -> front.thing();
            case Goal.DrawerOpen open -> Support.DRAWER;
            case Goal.DrawerClosed closed -> Support.DRAWER;
        };
    }

    private static OptionalInt destination(Goal goal) {
        return switch (goal) {
            case Goal.On on -> OptionalInt.of(on.on());
            case Goal.RightOf right -> OptionalInt.of(right.of());
            case Goal.AtFront front -> OptionalInt.empty();
            case Goal.DrawerOpen open -> OptionalInt.empty();
            case Goal.DrawerClosed closed -> OptionalInt.empty();
        };
    }
}
