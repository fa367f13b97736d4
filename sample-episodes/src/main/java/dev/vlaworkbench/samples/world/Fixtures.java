package dev.vlaworkbench.samples.world;

/**
 * What is bolted to the table: a cabinet whose top drawer slides along y, and a stove. A scene has both or neither.
 */
public final class Fixtures {

    /** Middle of the cabinet's foot. */
    public static final Vec3 CABINET = new Vec3(-0.06, -0.255, 0);

    /** Half the cabinet's extent along x and along y. */
    public static final double CABINET_HALF_X = 0.080;

    /** Half the cabinet's extent along y. */
    public static final double CABINET_HALF_Y = 0.065;

    /** Height of the cabinet. */
    public static final double CABINET_HEIGHT = 0.100;

    /** Height of the drawer's floor. */
    public static final double DRAWER_FLOOR = 0.046;

    /** Height of the drawer's walls' upper edge. */
    public static final double DRAWER_TOP = 0.086;

    /** How far the drawer can be pulled out. */
    public static final double DRAWER_TRAVEL = 0.110;

    /** From the drawer's front to its knob. */
    public static final double KNOB_REACH = 0.050;

    /** Height of the knob's upper end. */
    public static final double KNOB_TOP = 0.088;

    /** Height at which the finger tips take the knob. */
    public static final double KNOB_GRASP = 0.066;

    /** Radius of the knob. */
    public static final double KNOB_RADIUS = 0.009;

    /** Middle of the stove's foot. */
    public static final Vec3 STOVE = new Vec3(-0.15, 0.205, 0);

    /** Half the side of the stove. */
    public static final double STOVE_HALF = 0.075;

    /** Height of the stove. */
    public static final double STOVE_HEIGHT = 0.030;

    private Fixtures() {}

    /**
     * The knob's place.
     *
     * @param drawer how far the drawer is out, metres
     */
    public static Vec3 knob(double drawer) {
        return new Vec3(CABINET.x(), frontY(drawer) + KNOB_REACH, KNOB_GRASP);
    }

    /**
     * Where things lie in an open drawer.
     *
     * @param drawer how far the drawer is out, metres
     */
    public static Vec3 inDrawer(double drawer) {
        return new Vec3(CABINET.x(), frontY(drawer) - DRAWER_TRAVEL / 2, DRAWER_FLOOR);
    }

    /** The y of the drawer's front. */
    static double frontY(double drawer) {
        return CABINET.y() + CABINET_HALF_Y + drawer;
    }

    static boolean overCabinet(double x, double y) {
        return Math.abs(x - CABINET.x()) <= CABINET_HALF_X && Math.abs(y - CABINET.y()) <= CABINET_HALF_Y;
    }

    static boolean overStove(double x, double y) {
        return Math.abs(x - STOVE.x()) <= STOVE_HALF && Math.abs(y - STOVE.y()) <= STOVE_HALF;
    }

    /** Whether a point lies over the part of the drawer that is out. */
    static boolean overDrawer(double x, double y, double drawer) {
        double inner = CABINET.y() + CABINET_HALF_Y;
        return Math.abs(x - CABINET.x()) <= CABINET_HALF_X && y > inner && y <= frontY(drawer);
    }
}
