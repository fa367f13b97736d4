package dev.vlaworkbench.samples.world;

/**
 * The world's state as the numbers that are recorded: seven joint angles, two fingers, how far the drawer is out, the number of the
 * thing in the hand ({@link WorldState#NOTHING} for none, {@link WorldState#KNOB} for the drawer's knob), then for each thing
 * its foot x y z and its turn as a quaternion w x y z. Metres and radians.
 */
public final class StateVector {

    /** Numbers before those of the things. */
    public static final int ARM_AND_DRAWER = 11;

    /** Numbers of a thing. */
    public static final int PER_THING = 7;

    private StateVector() {}

    /** The numbers; a task's are always equally many. */
    public static double[] of(WorldState state) {
        double[] numbers = new double[ARM_AND_DRAWER + PER_THING * state.bodies().size()];
        Sensors sensors = Sensors.of(state.hand());
        System.arraycopy(sensors.joints(), 0, numbers, 0, 7);
        System.arraycopy(sensors.fingers(), 0, numbers, 7, 2);
        numbers[9] = state.drawer();
        numbers[10] = state.held();
        for (int i = 0; i < state.bodies().size(); i++) {
            Body body = state.body(i);
            int at = ARM_AND_DRAWER + PER_THING * i;
            numbers[at] = body.foot().x();
            numbers[at + 1] = body.foot().y();
            numbers[at + 2] = body.foot().z();
            numbers[at + 3] = StrictMath.cos(body.yaw() / 2);
            numbers[at + 6] = StrictMath.sin(body.yaw() / 2);
        }
        return numbers;
    }
}
