package dev.vlaworkbench.samples.expert;

import dev.vlaworkbench.samples.render.SceneView;
import dev.vlaworkbench.samples.world.Hand;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.Task;
import dev.vlaworkbench.samples.world.Vec3;
import dev.vlaworkbench.samples.world.WorldState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Demonstrations of the expert, each a function of task and seed alone: the same on every machine, in any order, on any thread.
 * Immutable; any number of threads may ask at once.
 */
public final class DemonstrationSource {

    private static final double PERSISTENCE = 0.7;
    private static final double TURN_NOISE = 0.15;

    private final Perturbation perturbation;

    /** A source of demonstrations disturbed in this way. */
    public DemonstrationSource(Perturbation perturbation) {
        this.perturbation = perturbation;
    }

    /**
     * Plays one demonstration, until the task is done or its limit of control steps is reached.
     *
     * @param seed decides where things stand, how they look, and the disturbance
     * @param receiver gets each control step in turn
     * @return whether the task was done
     */
    public boolean demonstrate(Task task, long seed, Consumer<DemonstrationStep> receiver) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + 0x5EED ^ task.instruction().hashCode());
        Simulation simulation = new Simulation(task, seed);
        if (random.nextDouble() < perturbation.scatteredStarts()) {
            simulation.resume(simulation.state().startingAt(anywhere(random)));
        }
        double noise = perturbation.mostNoise() * random.nextDouble();
        double[] drift = new double[3];
        Expert expert = new Expert(task);
        SceneView view = new SceneView(seed);
        while (!simulation.over()) {
            double[] action = expert.act(simulation.state());
            receiver.accept(new DemonstrationStep(view.draw(simulation.state()), task.instruction(), action.clone(),
                    simulation.state()));
            boolean turningPoint = action[6] > 0
                    ? simulation.state().held() == WorldState.NOTHING && simulation.state().hand().open()
                    : simulation.state().held() != WorldState.NOTHING;
            simulation.act(disturbed(action, noise, drift, turningPoint, random));
        }
        return simulation.succeeded();
    }

    /** Plays one demonstration and keeps all of it; about 200 kB for each control step. */
    public List<DemonstrationStep> demonstrate(Task task, long seed) {
        List<DemonstrationStep> steps = new ArrayList<>();
        demonstrate(task, seed, steps::add);
        return steps;
    }

    private double[] disturbed(double[] action, double noise, double[] drift, boolean turningPoint, Random random) {
        double[] executed = action.clone();
        double fresh = noise * Math.sqrt(1 - PERSISTENCE * PERSISTENCE);
        for (int axis = 0; axis < drift.length; axis++) {
            drift[axis] = PERSISTENCE * drift[axis] + fresh * random.nextGaussian();
            executed[axis] = Math.clamp(executed[axis] + drift[axis], -1.0, 1.0);
        }
        executed[5] = Math.clamp(executed[5] + TURN_NOISE * noise * random.nextGaussian(), -1.0, 1.0);
        if (random.nextDouble() < (turningPoint ? perturbation.hesitation() : perturbation.slips())) {
            executed[6] = -executed[6];
        }
        return executed;
    }

    private static Hand anywhere(Random random) {
        Vec3 grip = new Vec3(-0.22 + 0.38 * random.nextDouble(), -0.26 + 0.52 * random.nextDouble(),
                0.11 + 0.14 * random.nextDouble());
        double opening = random.nextDouble() < 0.3 ? Hand.WIDEST * random.nextDouble() : Hand.WIDEST;
        return new Hand(grip, 0.3 * (2 * random.nextDouble() - 1), opening);
    }
}
