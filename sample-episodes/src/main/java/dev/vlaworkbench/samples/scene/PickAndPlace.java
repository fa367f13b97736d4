package dev.vlaworkbench.samples.scene;

import dev.vlaworkbench.samples.render.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A scripted motion: the hand takes the bowl by its rim, carries it to the plate, lets go and rises. Every stretch starts and
 * ends at rest (minimum jerk), with a little unsteadiness as of a person who steers.
 */
public final class PickAndPlace {

    private static final Vec3 HOME = new Vec3(-0.20, 0, 1.16);
    private static final double RIM_DEPTH = 0.008;
    private static final double PLATE_WELL = 0.007;
    private static final double GRASPED_OPENING = 0.0025;
    private static final double FINGER_STEP = 0.011;
    private static final double UNSTEADINESS = 0.0016;

    private final Layout layout;
    private final List<Moment> moments;

    private PickAndPlace(Layout layout, List<Moment> moments) {
        this.layout = layout;
        this.moments = List.copyOf(moments);
    }

    /**
     * Plans the motion.
     *
     * @param seed moves the things and the unsteadiness a little; the same seed gives the same motion
     */
    public static PickAndPlace of(long seed) {
        Random random = new Random(seed);
        Layout layout = Layout.of(random);
        double phase = 2 * Math.PI * random.nextDouble();
        return new PickAndPlace(layout, play(layout, waypoints(layout), phase));
    }

    /** The scene before each control step, and once more after the last. */
    public List<Moment> moments() {
        return moments;
    }

    Layout layout() {
        return layout;
    }

    private static List<Waypoint> waypoints(Layout layout) {
        double turn = 0.4;
        Vec3 rim = layout.bowl().plus(new Vec3(0, rimSide(), Kitchenware.BOWL_HEIGHT - RIM_DEPTH));
        Vec3 hung = turned(new Vec3(0, rimSide(), 0), turn);
        Vec3 placed = layout.plate().plus(hung)
                .plus(new Vec3(0, 0, Kitchenware.BOWL_HEIGHT - RIM_DEPTH + PLATE_WELL));
        Vec3 up = new Vec3(0, 0, 0.11);
        return List.of(new Waypoint(12, rim.plus(up), 0, false), new Waypoint(8, rim, 0, false),
                new Waypoint(4, rim, 0, true), new Waypoint(7, rim.plus(up), 0, true),
                new Waypoint(13, placed.plus(up), turn, true), new Waypoint(7, placed, turn, true),
                new Waypoint(3, placed, turn, false), new Waypoint(6, placed.plus(up), turn, false));
    }

    private static List<Moment> play(Layout layout, List<Waypoint> waypoints, double phase) {
        List<Moment> moments = new ArrayList<>();
        ArmState arm = new ArmState(HOME, 0, ArmState.WIDEST);
        Vec3 bowl = layout.bowl();
        Vec3 from = HOME;
        double fromYaw = 0;
        for (Waypoint waypoint : waypoints) {
            boolean travelling = waypoint.grip().minus(from).length() > 1e-9;
            for (int step = 1; step <= waypoint.steps(); step++) {
                moments.add(new Moment(arm, bowl, arm.yaw(), waypoint.closing()));
                double share = minimumJerk((double) step / waypoint.steps());
                double unsteady = travelling ? UNSTEADINESS * 4 * share * (1 - share) : 0;
                Vec3 sway = new Vec3(StrictMath.sin(phase + 0.9 * moments.size()),
                        StrictMath.cos(phase + 0.7 * moments.size()), 0).times(unsteady);
                boolean held = waypoint.closing() && arm.opening() <= GRASPED_OPENING + 1e-9;
                arm = new ArmState(from.towards(waypoint.grip(), share).plus(sway),
                        fromYaw + (waypoint.yaw() - fromYaw) * share, opening(arm.opening(), waypoint.closing()));
                if (held) {
                    bowl = arm.grip().minus(turned(new Vec3(0, rimSide(), 0), arm.yaw()))
                            .minus(new Vec3(0, 0, Kitchenware.BOWL_HEIGHT - RIM_DEPTH));
                }
            }
            from = waypoint.grip();
            fromYaw = waypoint.yaw();
        }
        moments.add(new Moment(arm, bowl, arm.yaw(), false));
        return moments;
    }

    private static double opening(double now, boolean closing) {
        return closing ? Math.max(GRASPED_OPENING, now - FINGER_STEP) : Math.min(ArmState.WIDEST, now + FINGER_STEP);
    }

    private static double rimSide() {
        return -Kitchenware.BOWL_RADIUS + 0.002;
    }

    private static double minimumJerk(double share) {
        return share * share * share * (10 - 15 * share + 6 * share * share);
    }

    private static Vec3 turned(Vec3 vector, double yaw) {
        double cos = StrictMath.cos(yaw);
        double sin = StrictMath.sin(yaw);
        return new Vec3(cos * vector.x() - sin * vector.y(), sin * vector.x() + cos * vector.y(), vector.z());
    }
}
