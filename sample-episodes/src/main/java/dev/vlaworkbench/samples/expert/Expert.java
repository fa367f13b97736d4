package dev.vlaworkbench.samples.expert;

import dev.vlaworkbench.samples.world.Fixtures;
import dev.vlaworkbench.samples.world.Goal;
import dev.vlaworkbench.samples.world.Task;
import dev.vlaworkbench.samples.world.WorldState;

/**
 * Chooses the next action of a task: a pure function of the world's state, without memory, so that whoever sees the state can
 * learn it. It works on the first goal that is not reached.
 */
public final class Expert {

    private final Task task;

    /** An expert for one task. */
    public Expert(Task task) {
        this.task = task;
    }

    /**
     * The action in a state.
     *
     * @return seven numbers -1..1 as {@link dev.vlaworkbench.samples.world.Simulation#act} takes them; the gripper is -1 or 1
     */
    public double[] act(WorldState state) {
        for (int i = 0; i < task.goals().size(); i++) {
            Goal goal = task.goals().get(i);
            if (!goal.holds(state)) {
                return towards(goal, i, state);
            }
        }
        return Motion.rise(state);
    }

    private double[] towards(Goal goal, int number, WorldState state) {
        return switch (goal) {
            case Goal.On on -> Transport.of(state, on.thing(), Places.on(state, on, number, task.goals().size()));
            case Goal.RightOf right -> Transport.of(state, right.thing(),
                    state.body(right.of()).foot().plus(0, -Goal.RightOf.DISTANCE, 0).atHeight(0));
            case Goal.AtFront front -> Push.towardsFront(state, front.thing());
            case Goal.DrawerOpen open -> Push.pullDrawer(state);
            case Goal.DrawerClosed closed -> Push.closeDrawer(state, Fixtures.knob(state.drawer()));
        };
    }
}
