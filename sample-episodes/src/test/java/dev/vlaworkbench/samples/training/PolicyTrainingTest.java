package dev.vlaworkbench.samples.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.episode.FramePreparation;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.ModelLane;
import dev.vlaworkbench.model.OpenVla;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.model.VlaModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTrainingTest {

    @TempDir
    Path folder;

    @Test
    void aCallTrainsSavesAndTheNextOneGoesOn() throws Exception {
        List<String> lines = new ArrayList<>();
        String[] call = {"--out", folder.toString(), "--minutes", "0.12", "--total-minutes", "0.24", "--batch", "8",
                "--pool", "512", "--first", "16", "--threads", "1", "--actors", "2", "--policy-from", "0",
                "--policy-share", "1", "--held-out", "4", "--dimensions", "tiny", "--device", "cpu"};
        new PolicyTraining(new DotScenes(), TrainingOptions.parse(call), lines::add).run();
        TrainingState first = TrainingState.read(folder.resolve("state")).orElseThrow();
        new PolicyTraining(new DotScenes(), TrainingOptions.parse(call), lines::add).run();
        TrainingState second = TrainingState.read(folder.resolve("state")).orElseThrow();

        assertTrue(first.samples() > 0, lines.toString());
        assertEquals(1, first.calls());
        assertEquals(2, second.calls());
        assertTrue(second.samples() > first.samples() && second.trainedSeconds() > first.trainedSeconds());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("goes on from step")), lines.toString());
        assertTrue(Files.readAllLines(folder.resolve("training-log.csv")).stream()
                .anyMatch(line -> line.startsWith("held out green")));
        assertTrue(Files.size(folder.resolve("model.safetensors")) < 1_000_000);
        try (VlaModel model = OpenVla.load(folder, DeviceChoice.CPU)) {
            assertFalse(model.info().untrained());
            Prompt prompt = model.prompt(new DotScenes().instructions().get(1));
            assertFalse(prompt.ids().contains(0), "every word is known");
            model.see(model.prepare(new DotScenes().start(0, 3).frame(), FramePreparation.RAW_FRAME));
            try (ModelLane lane = model.openLane(prompt)) {
                assertEquals(7, lane.run(TokenPlan.dense(), ObservationRequest.none(), context -> context.plan())
                        .action().values().size());
            }
        }
    }

    @Test
    void aTrainingBeginsWithACheckpointsWeights() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        List<String> common = List.of("--minutes", "0.1", "--batch", "8", "--pool", "512", "--first", "16", "--threads",
                "1", "--actors", "2", "--held-out", "4", "--dimensions", "tiny", "--device", "cpu");
        train(common, "--out", first.toString(), "--seed", "5");
        train(common, "--out", second.toString(), "--from", first.toString(), "--rate", "0");

        assertEquals(-1, Files.mismatch(first.resolve("model.safetensors"), second.resolve("model.safetensors")));
        UserException missing = assertThrows(UserException.class,
                () -> train(common, "--out", second.resolve("x").toString(), "--from", folder.resolve("y").toString()));
        assertTrue(missing.getMessage().contains("y has neither model.safetensors"), missing.getMessage());
    }

    private static void train(List<String> common, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(common);
        arguments.addAll(List.of(more));
        new PolicyTraining(new DotScenes(), TrainingOptions.parse(arguments.toArray(String[]::new)), line -> {}).run();
    }

    @Test
    void theSamplePolicyKeepsToItsSize() {
        PolicyDimensions small = PolicyDimensions.SMALL;
        assertEquals(0, small.towerWidth() % small.towerHeads());
        assertEquals(0, small.width() % small.heads());
        assertEquals(0, small.towerWidth() % 4);
    }

    @Test
    void binsSurviveTheWayThereAndBack() {
        Random random = new Random(2);
        List<double[]> actions = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            actions.add(random.doubles(7, -1, 1).toArray());
        }
        ActionRange range = ActionRange.of(actions, 10);
        for (double[] action : actions) {
            double[] again = range.action(range.bins(action));
            for (int i = 0; i < 6; i++) {
                double kept = Math.clamp(action[i], range.q01().get(i), range.q99().get(i));
                assertEquals(kept, again[i], (range.q99().get(i) - range.q01().get(i)) / 255);
            }
            assertEquals(Math.signum(action[6]), again[6], "the gripper's command");
        }
        // Edges as numpy.digitize over 256 points of [-1, 1] counts them.
        ActionRange unit = new ActionRange(Collections.nCopies(7, -1.0),
                Collections.nCopies(7, 1.0), 1, 1);
        assertArrayEquals(new long[]{0, 255, 127, 128, 0, 191, 255},
                unit.bins(new double[]{-1, 1, 0, 1.0 / 255, -1.0 + 1.9 / 255, 0.5, -1}));
    }

    @Test
    void noTurnComesBackAsNoTurnAndASmallOneIsNoFullOne() {
        Random random = new Random(3);
        List<double[]> actions = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            double[] action = random.doubles(7, -1, 1).toArray();
            action[3] = 0;
            action[4] = 0;
            action[5] = i % 20 == 0 ? 0.1 * random.nextDouble() : 0;
            actions.add(action);
        }
        ActionRange range = ActionRange.of(actions, 10);

        double[] still = range.action(range.bins(new double[]{0.3, -0.2, 0.1, 0, 0, 0, 1}));
        assertArrayEquals(new double[3], Arrays.copyOfRange(still, 3, 6), 1e-12);
        assertTrue(range.bins(new double[]{0, 0, 0, 0, 0, 0.1, 1})[5] < 200);
    }

    @Test
    void thePoolIsDividedByShares() {
        PoolParts parts = PoolParts.of(List.of(2, 3, 1), 100, 4);

        assertEquals(List.of(0, 0, 1, 1, 1, 2), parts.suites());
        assertEquals(16, parts.room());
        assertArrayEquals(new int[]{16, 16, 16, 16, 16, 16, 30}, parts.rooms(30));
        assertEquals(96, parts.size());
    }

    @Test
    void theDisturbanceHardlyTurnsTheHand() {
        double across = 0;
        double turned = 0;
        for (int episode = 0; episode < 40; episode++) {
            Disturbance disturbance = new Disturbance(new Random(episode));
            for (int step = 0; step < 100; step++) {
                double[] action = disturbance.of(0, 0, 0, 0, 0, 0, 1);
                across += Math.abs(action[0]);
                turned += Math.abs(action[5]);
            }
        }
        assertTrue(turned > 0.05 * across && turned < 0.25 * across, turned + " against " + across);
    }

    @Test
    void aWrongCallIsOneSentence() {
        assertThrows(UserException.class, () -> TrainingOptions.parse("--out"));
        assertThrows(UserException.class, () -> TrainingOptions.parse("--minutes", "3"));
        assertThrows(UserException.class, () -> TrainingOptions.parse("--out", "x", "--batch", "0"));
        assertThrows(UserException.class, () -> TrainingOptions.parse("--out", "x", "--rate", "fast"));
        assertThrows(UserException.class, () -> TrainingOptions.parse("--out", "x", "--device", "tpu"));
    }
}
