package dev.vlaworkbench.samples.world;

/** What must be so for a task to be done; things are named by their index in the task's layout. */
public sealed interface Goal {

    /** Whether it is so. */
    boolean holds(WorldState state);

    /**
     * A thing rests on or in another, or on something that does.
     *
     * @param thing what is moved
     * @param on what carries it: an index or one of {@link Support}'s constants
     */
    record On(int thing, int on) implements Goal {
        @Override
        public boolean holds(WorldState state) {
            int by = thing;
            do {
                if (!state.rests(by)) {
                    return false;
                }
                by = Support.under(state, by).by();
            } while (by >= 0 && by != on);
            return by == on;
        }
    }

    /**
     * A thing stands on the table to the right of another, as seen in the picture.
     *
     * @param thing what is moved
     * @param of what it stands beside
     */
    record RightOf(int thing, int of) implements Goal {

        /** Distance of the middles at which it is put down. */
        public static final double DISTANCE = 0.120;

        @Override
        public boolean holds(WorldState state) {
            Vec3 from = state.body(thing).foot().minus(state.body(of).foot());
            return state.rests(thing) && Support.under(state, thing).by() == Support.TABLE && from.y() < -0.085
                    && from.y() > -0.175 && Math.abs(from.x()) < 0.050;
        }
    }

    /**
     * A thing has been pushed to the front of the table, the side of the camera.
     *
     * @param thing what is pushed
     */
    record AtFront(int thing) implements Goal {

        /** The x that it must have passed. */
        public static final double LINE = 0.120;

        @Override
        public boolean holds(WorldState state) {
            return state.rests(thing) && state.body(thing).foot().x() >= LINE;
        }
    }

    /** The cabinet's drawer is open. */
    record DrawerOpen() implements Goal {

        /** How far the drawer must be out. */
        public static final double OUT = 0.095;

        @Override
        public boolean holds(WorldState state) {
            return state.drawer() >= OUT;
        }
    }

    /** The cabinet's drawer is closed. */
    record DrawerClosed() implements Goal {

        /** How far the drawer may still be out. */
        public static final double OUT = 0.012;

        @Override
        public boolean holds(WorldState state) {
            return state.drawer() <= OUT;
        }
    }
}
