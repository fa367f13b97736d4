package dev.vlaworkbench.samples.world;

/**
 * What is below a thing.
 *
 * @param height of the surface, metres
 * @param by index of the thing that carries it, or one of the constants
 */
public record Support(double height, int by) {

    /** The table. */
    public static final int TABLE = -1;

    /** The stove. */
    public static final int STOVE = -2;

    /** The cabinet's top. */
    public static final int CABINET = -3;

    /** The cabinet's drawer. */
    public static final int DRAWER = -4;

    /** A surface this much higher than a foot still lies below it: what is pressed down a little is lifted. */
    private static final double YIELD = 0.015;

    private static final double BASKET_WALL = 0.013;

    /** What a thing stands on or would fall on. */
    public static Support under(WorldState state, int index) {
        return under(state, index, state.body(index).foot());
    }

    /** What a thing would stand on if its foot were elsewhere. */
    static Support under(WorldState state, int index, Vec3 foot) {
        Support best = fixture(state, foot);
        for (int i = 0; i < state.bodies().size(); i++) {
            if (i == index || i == state.held()) {
                continue;
            }
            Body below = state.body(i);
            double height = below.foot().z() + below.kind().restHeight();
            if (height > best.height && height <= foot.z() + YIELD && carries(below, foot)) {
                best = new Support(height, i);
            }
        }
        return best;
    }

    /** Height that a finger tip or a carried thing must clear at a place. */
    static double obstacle(WorldState state, double x, double y) {
        double height = 0;
        if (state.fixtures()) {
            height = Fixtures.overCabinet(x, y)
                    ? Fixtures.CABINET_HEIGHT
                    : Fixtures.overStove(x, y) ? Fixtures.STOVE_HEIGHT : 0;
        }
        for (Body body : state.bodies()) {
            if (body.kind() == ObjectKind.BASKET && body.covers(x, y, 0) && !body.covers(x, y, -BASKET_WALL)) {
                height = Math.max(height, body.top());
            }
        }
        return height;
    }

    private static boolean carries(Body below, Vec3 foot) {
        return switch (below.kind()) {
            case PLATE, BLACK_BOWL -> below.foot().levelDistance(foot) <= below.kind().restRadius();
            default -> below.covers(foot.x(), foot.y(), 0);
        };
    }

    private static Support fixture(WorldState state, Vec3 foot) {
        if (state.fixtures()) {
            double reach = foot.z() + YIELD;
            if (Fixtures.overCabinet(foot.x(), foot.y()) && Fixtures.CABINET_HEIGHT <= reach) {
                return new Support(Fixtures.CABINET_HEIGHT, CABINET);
            }
            if (Fixtures.DRAWER_FLOOR <= reach && (Fixtures.overDrawer(foot.x(), foot.y(), state.drawer())
                    || Fixtures.overCabinet(foot.x(), foot.y()))) {
                return new Support(Fixtures.DRAWER_FLOOR, DRAWER);
            }
            if (Fixtures.overStove(foot.x(), foot.y()) && Fixtures.STOVE_HEIGHT <= reach) {
                return new Support(Fixtures.STOVE_HEIGHT, STOVE);
            }
        }
        return new Support(0, TABLE);
    }
}
