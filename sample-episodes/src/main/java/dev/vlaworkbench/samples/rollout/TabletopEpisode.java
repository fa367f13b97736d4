package dev.vlaworkbench.samples.rollout;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.rollout.RobotReading;
import dev.vlaworkbench.rollout.WorldEpisode;
import dev.vlaworkbench.samples.render.SceneView;
import dev.vlaworkbench.samples.world.Sensors;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.StateVector;
import dev.vlaworkbench.samples.world.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One scene of the table-top world. */
final class TabletopEpisode implements WorldEpisode {

    private static final int GRIPPER = 6;

    private final Simulation simulation;
    private final SceneView view;
    private double gripper = -1;

    TabletopEpisode(Task task, long seed) {
        simulation = new Simulation(task, seed);
        view = new SceneView(seed);
    }

    @Override
    public RgbImage frame() {
        return view.image(simulation.state());
    }

    @Override
    public double[] state() {
        return StateVector.of(simulation.state());
    }

    @Override
    public Optional<RobotReading> robot() {
        Sensors sensors = Sensors.of(simulation.state().hand());
        return Optional.of(new RobotReading(list(sensors.position()), list(sensors.orientation()),
                list(sensors.fingers()), list(sensors.joints())));
    }

    @Override
    public void act(double[] action) {
        double[] command = action.clone();
        if (command[GRIPPER] == 0) {
            // The gripper is left as it was last told to be.
            command[GRIPPER] = gripper;
        }
        gripper = command[GRIPPER];
        simulation.act(command);
    }

    @Override
    public boolean succeeded() {
        return simulation.succeeded();
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
