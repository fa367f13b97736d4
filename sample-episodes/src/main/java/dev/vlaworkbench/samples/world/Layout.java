package dev.vlaworkbench.samples.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How a task's scene starts, up to the seed.
 *
 * @param slots the things
 * @param fixtures whether cabinet and stove are there
 * @param drawer how far the drawer is out in the mean, metres
 */
public record Layout(List<Slot> slots, boolean fixtures, double drawer) {

    private static final Vec3 HOME = new Vec3(-0.12, 0.0, 0.19);
    private static final double HOME_JITTER = 0.015;
    private static final double GAP = 0.004;
    private static final int MOST_ATTEMPTS = 200;

    public Layout {
        slots = List.copyOf(slots);
    }

    /** The scene of a seed, nothing inside anything else; the same seed gives the same scene. */
    WorldState start(Random random) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            WorldState state = place(random);
            if (apart(state)) {
                return state;
            }
        }
        throw new IllegalStateException("the things of this layout do not fit beside each other: " + slots);
    }

    private static boolean apart(WorldState state) {
        for (int i = 0; i < state.bodies().size(); i++) {
            for (int j = 0; j < i; j++) {
                Body one = state.body(i);
                Body other = state.body(j);
                double least = widest(one.kind()) + widest(other.kind()) + GAP;
                if (one.foot().z() == other.foot().z() && one.foot().levelDistance(other.foot()) < least) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double widest(ObjectKind kind) {
        return Math.max(kind.halfX(), kind.halfY());
    }

    private WorldState place(Random random) {
        List<Slot> placed = shuffled(random);
        double out = drawer <= 0 ? 0 : Math.clamp(drawer + around(random, 0.010), 0, Fixtures.DRAWER_TRAVEL);
        Vec3 grip = HOME.plus(around(random, HOME_JITTER), around(random, HOME_JITTER), around(random, HOME_JITTER));
        Hand hand = new Hand(grip, 0, Hand.WIDEST);
        WorldState state = new WorldState(List.of(), hand, WorldState.NOTHING, Vec3.ZERO, 0, fixtures, out);
        for (Slot slot : placed) {
            List<Body> bodies = new ArrayList<>(state.bodies());
            Vec3 middle = new Vec3(slot.x(), slot.y(), 0);
            if (slot.on() >= 0) {
                middle = bodies.get(slot.on()).foot();
            } else if (slot.on() == Support.DRAWER) {
                middle = Fixtures.inDrawer(out);
            }
            Vec3 high = middle.plus(around(random, slot.jitter()), around(random, slot.jitter()), 1);
            bodies.add(new Body(slot.kind(), high, around(random, slot.turn())));
            state = state.withBodies(bodies);
            int index = bodies.size() - 1;
            double height = Support.under(state, index).height();
            state = state.withBody(index, bodies.get(index).at(high.atHeight(height)));
        }
        return state;
    }

    /** The slots, those that are shuffled with each other's regions. */
    private List<Slot> shuffled(Random random) {
        List<Slot> regions = new ArrayList<>(slots.stream().filter(Slot::shuffled).toList());
        Collections.shuffle(regions, random);
        List<Slot> result = new ArrayList<>();
        int next = 0;
        for (Slot slot : slots) {
            if (slot.shuffled()) {
                Slot region = regions.get(next++);
                result.add(new Slot(slot.kind(), region.x(), region.y(), slot.jitter(), slot.turn(), slot.on(), true));
            } else {
                result.add(slot);
            }
        }
        return result;
    }

    private static double around(Random random, double half) {
        return half * (2 * random.nextDouble() - 1);
    }
}
