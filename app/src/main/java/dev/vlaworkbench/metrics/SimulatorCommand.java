package dev.vlaworkbench.metrics;

import dev.vlaworkbench.api.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * What LIBERO's simulator is told for an action of the model, as in OpenVLA's evaluation: translation and rotation as they are;
 * the model's gripper (0 closed, 1 open) becomes the controller's command (-1 opens, 1 closes), {@code -sign(2 g - 1)}.
 */
public final class SimulatorCommand {

    private static final int GRIPPER = Action.DIMENSIONS - 1;

    private SimulatorCommand() {}

    /**
     * Converts an action.
     *
     * @param action the model's, unnormalised
     * @return seven numbers
     */
    public static List<Double> of(Action action) {
        List<Double> command = new ArrayList<>(action.values());
        command.set(GRIPPER, -Math.signum(2 * command.get(GRIPPER) - 1));
        return List.copyOf(command);
    }
}
