package dev.vlaworkbench.samples;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodeReader;
import dev.vlaworkbench.episode.FramePreparation;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.ModelLane;
import dev.vlaworkbench.model.OpenVla;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.rollout.Seeds;
import dev.vlaworkbench.samples.render.SceneView;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The policy that ships is small, knows every word of the world, and has learned. */
class BundledPolicyTest {

    private static final SampleFiles COMMITTED = new SampleFiles(Path.of("").toAbsolutePath());

    private static VlaModel model;

    @BeforeAll
    static void load() {
        model = OpenVla.load(COMMITTED.policy(), DeviceChoice.CPU);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void isSmallAndTrained() throws IOException {
        assertTrue(Files.size(COMMITTED.policy().resolve("model.safetensors")) < 16_000_000);
        assertTrue(model.info().parameters() <= 8_000_000, model.info().toString());
        assertFalse(model.info().untrained());
    }

    @Test
    void knowsEveryWordOfTheWorld() {
        for (Suite suite : Suite.values()) {
            for (Task task : suite.tasks()) {
                assertFalse(model.prompt(task.instruction()).ids().contains(0), task.instruction());
            }
        }
    }

    @Test
    void answersNearTheExpertWhereItWasNotTrained() {
        Episode episode = EpisodeReader.open(COMMITTED.episode(Bundled.ALL.getFirst()), EpisodeOptions.none());
        List<Double> errors = new ArrayList<>();
        int grippers = 0;
        int steps = 0;
        try (ModelLane lane = model.openLane(model.prompt(episode.instruction()))) {
            for (int t = 0; t < episode.steps(); t += 4) {
                List<Double> answer = act(lane, episode.frame(t), episode.preparation());
                List<Double> expert = episode.actionInViewOf(t).orElseThrow();
                for (int axis = 0; axis < 3; axis++) {
                    errors.add(Math.abs(answer.get(axis) - expert.get(axis)));
                }
                // OpenVLA's gripper is 1 for open where the recording's is -1.
                grippers += (answer.get(6) > 0.5) == (expert.get(6) < 0) ? 1 : 0;
                steps++;
            }
        }
        double mean = errors.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        // The range is -1..1; answering 0 always is off by some 0.4.
        assertTrue(mean < 0.2, "mean distance of translations " + mean);
        assertTrue(grippers > 0.8 * steps, grippers + " of " + steps + " gripper commands");
    }

    @Test
    void closesADrawerItHasNotSeen() {
        Task task = Suite.GOAL.tasks().stream().filter(one -> one.instruction().startsWith("close the top drawer"))
                .findFirst().orElseThrow();
        long seed = Seeds.FIRST_FOR_EVALUATION;
        Simulation simulation = new Simulation(task, seed);
        SceneView view = new SceneView(seed);
        try (ModelLane lane = model.openLane(model.prompt(task.instruction()))) {
            while (!simulation.over() && simulation.step() < 60) {
                List<Double> action = act(lane, view.image(simulation.state()), FramePreparation.RAW_FRAME);
                double[] command = action.stream().mapToDouble(Double::doubleValue).toArray();
                command[6] = command[6] > 0.5 ? -1 : 1;
                simulation.act(command);
            }
        }
        assertTrue(simulation.succeeded(), "not done after " + simulation.step() + " steps");
    }

    private static List<Double> act(ModelLane lane, RgbImage frame, FramePreparation preparation) {
        model.see(model.prepare(frame, preparation));
        return lane.run(TokenPlan.dense(), ObservationRequest.none(), LayerContext::plan).action().values();
    }
}
