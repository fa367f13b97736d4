package dev.vlaworkbench.samples.expert;

import dev.vlaworkbench.samples.world.Body;
import dev.vlaworkbench.samples.world.Fixtures;
import dev.vlaworkbench.samples.world.Goal;
import dev.vlaworkbench.samples.world.ObjectKind;
import dev.vlaworkbench.samples.world.Support;
import dev.vlaworkbench.samples.world.Vec3;
import dev.vlaworkbench.samples.world.WorldState;

/** Where the expert puts things down. */
final class Places {

    private static final double ASIDE = 0.036;

    private Places() {}

    /** Where a thing's foot is to be. */
    static Vec3 on(WorldState state, Goal.On goal, int number, int goals) {
        return switch (goal.on()) {
            case Support.STOVE -> Fixtures.STOVE.atHeight(Fixtures.STOVE_HEIGHT);
            case Support.CABINET -> Fixtures.CABINET.atHeight(Fixtures.CABINET_HEIGHT);
            case Support.DRAWER -> Fixtures.inDrawer(state.drawer());
            case Support.TABLE -> Vec3.ZERO;
            default -> {
                Body below = state.body(goal.on());
                boolean shared = below.kind() == ObjectKind.BASKET && goals > 1;
                double aside = shared ? (number == 0 ? ASIDE : -ASIDE) : 0;
                yield below.foot().plus(0, aside, below.kind().restHeight());
            }
        };
    }
}
