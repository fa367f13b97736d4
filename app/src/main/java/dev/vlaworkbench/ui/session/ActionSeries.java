package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.metrics.SimulatorCommand;
import dev.vlaworkbench.replay.StepRecord;
import java.util.Arrays;
import java.util.List;

/** The actions over the control steps, NaN where there is none. For one thread. */
public final class ActionSeries {

    /** The dimension that opens and closes. */
    public static final int GRIPPER = Action.DIMENSIONS - 1;

    /** Names of the dimensions. */
    public static final List<String> NAMES = List.of("x", "y", "z", "rot x", "rot y", "rot z", "gripper");

    private final double[][] lane;
    private final double[][] dense;
    private final double[] binDistance;
    private final double[] denseL1;
    private final double[] recordedL1;

    ActionSeries(int steps) {
        lane = empty(Action.DIMENSIONS, steps);
        dense = empty(Action.DIMENSIONS, steps);
        binDistance = empty(1, steps)[0];
        denseL1 = empty(1, steps)[0];
        recordedL1 = empty(1, steps)[0];
    }

    private static double[][] empty(int rows, int steps) {
        double[][] values = new double[rows][steps];
        Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
        return values;
    }

    void takeDense(StepRecord record) {
        put(dense, record);
    }

    void take(StepRecord record) {
        put(lane, record);
        binDistance[record.t()] = record.agreement().map(Agreement::meanBinDistance).orElse(Double.NaN);
        denseL1[record.t()] = record.agreement().map(Agreement::actionL1).orElse(Double.NaN);
        recordedL1[record.t()] = record.recordedActionL1().orElse(Double.NaN);
    }

    private static void put(double[][] target, StepRecord record) {
        List<Double> values = SimulatorCommand.of(record.action());
        for (int dimension = 0; dimension < Action.DIMENSIONS; dimension++) {
            target[dimension][record.t()] = values.get(dimension);
        }
    }

    /** This lane's unnormalised numbers of a dimension; the gripper as the simulator's command, -1 open, +1 close. */
    public double[] lane(int dimension) {
        return lane[dimension];
    }

    /** The dense lane's. */
    public double[] dense(int dimension) {
        return dense[dimension];
    }

    /** Mean distance to the dense lane's action tokens in bins. */
    public double[] binDistance() {
        return binDistance;
    }

    /** L1 distance to the dense lane's action. */
    public double[] denseL1() {
        return denseL1;
    }

    /** L1 distance to the recorded action. */
    public double[] recordedL1() {
        return recordedL1;
    }
}
