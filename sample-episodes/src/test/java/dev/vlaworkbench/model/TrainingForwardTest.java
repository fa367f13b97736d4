package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.samples.training.PolicyCheckpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is trained is what runs: a saved policy answers through inference as it does through the training's forward pass. */
class TrainingForwardTest {

    private static final List<String> INSTRUCTIONS = List.of("push the red block",
            "put the yellow mug on the plate and close the drawer of the cabinet");
    private static final int SAMPLES = 4;
    private static final int LABELS = 8;

    @TempDir
    Path folder;

    private final Random random = new Random(5);
    private final ByteBuffer frames = ByteBuffer.allocateDirect(SAMPLES * OpenVlaTraining.FRAME_BYTES);
    private final long[] labels = new long[SAMPLES * LABELS];
    private final float[] auxiliary = new float[SAMPLES * 2];

    @BeforeEach
    void drawSamples() throws IOException {
        PolicyCheckpoint.writeTinySurroundings(folder, INSTRUCTIONS);
        byte[] noise = new byte[SAMPLES * OpenVlaTraining.FRAME_BYTES];
        random.nextBytes(noise);
        frames.put(noise).flip();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % LABELS == 7 ? i / LABELS % 2 : random.nextInt(256);
        }
        auxiliary[1] = Float.NaN;
    }

    @Test
    void aSavedPolicyAnswersAsInTraining() throws IOException {
        try (OpenVlaTraining training = begin(OpenVlaTraining.Heads.NONE)) {
            training.put(0, 0, SAMPLES, new OpenVlaTraining.Samples(frames, labels, auxiliary));
            training.learningRate(1e-2);
            for (int i = 0; i < 12; i++) {
                training.step();
            }
            PolicyCheckpoint.writeWeights(folder, training);
            // From the file, bfloat16 as it is, so that both sides have the same weights.
            try (OpenVlaTraining saved = fromFile();
                    TorchOpenVla model = OpenVla.loadTorch(folder, DeviceChoice.CPU, DtypeChoice.AUTO,
                            Optional.empty())) {
                saved.put(0, 0, SAMPLES, new OpenVlaTraining.Samples(frames, labels, auxiliary));
                for (int sample = 0; sample < SAMPLES; sample++) {
                    String instruction = INSTRUCTIONS.get((int) labels[sample * LABELS + 7]);
                    try (TorchLane lane = model.openLane(model.prompt(instruction), Optional.empty())) {
                        model.see(frame(sample));
                        lane.prefill(TokenPlan.dense(), ObservationRequest.none());
                        float[] inference = lane.logits(false);
                        float[] first = Arrays.copyOf(saved.logits(sample), inference.length);
                        assertArrayEquals(inference, first, 2e-4f * largest(inference));

                        List<Integer> tokens = lane.run(TokenPlan.dense(), ObservationRequest.none(),
                                context -> {
                                    throw new AssertionError("no decision was asked for");
                                }).action().tokens();
                        long[] bins = saved.predict(sample);
                        int top = model.config().textVocabulary() - 1;
                        assertEquals(tokens, Arrays.stream(bins).mapToObj(bin -> (int) (top - bin)).toList());
                    }
                }
            }
        }
    }

    @Test
    void teacherForcedTokensAreReadOneAfterTheOther() throws IOException {
        try (OpenVlaTraining training = begin(OpenVlaTraining.Heads.NONE)) {
            training.put(0, 0, SAMPLES, new OpenVlaTraining.Samples(frames, labels, auxiliary));
            training.learningRate(1e-2);
            for (int i = 0; i < 12; i++) {
                training.step();
            }
            // Given its own answers as labels, every token is right.
            long[] answers = training.predict(0, 1, 2, 3);
            for (int i = 0; i < SAMPLES; i++) {
                System.arraycopy(answers, 7 * i, labels, LABELS * i, 7);
            }
            training.put(0, 0, SAMPLES, new OpenVlaTraining.Samples(frames, labels, auxiliary));
            assertEquals(1.0, training.evaluate(0, SAMPLES).meanAccuracy());
        }
    }

    @Test
    void aFewSamplesAreLearnedByHeart() {
        try (OpenVlaTraining training = begin(new OpenVlaTraining.Heads(2, 0))) {
            training.put(0, 0, SAMPLES, new OpenVlaTraining.Samples(frames, labels, auxiliary));
            training.learningRate(1e-2);
            training.step();
            double before = training.statistics().loss();
            for (int i = 0; i < 120; i++) {
                training.step();
            }
            training.statistics();
            training.step();
            TrainingStatistics after = training.statistics();
            assertTrue(after.loss() < before / 2, before + " fell only to " + after.loss());
            assertTrue(after.auxiliaryLoss() < 0.1, "auxiliary loss " + after.auxiliaryLoss());
            assertEquals(0, after.unsoundSteps());

            List<float[]> state = training.state();
            float[] answer = training.logits(1);
            training.step();
            training.restore(state);
            assertArrayEquals(answer, training.logits(1));
        }
    }

    private OpenVlaTraining begin(OpenVlaTraining.Heads heads) {
        return begin(heads, PolicyCheckpoint.tinyInitialiser(3));
    }

    private OpenVlaTraining begin(OpenVlaTraining.Heads heads, OpenVlaTraining.Initialiser initialiser) {
        TrainingSettings settings = new TrainingSettings(8, 0.01, 1, 50, 0, 0, 0.5, 0.3, 1);
        return OpenVlaTraining.begin(folder, DeviceChoice.CPU, settings, INSTRUCTIONS, new int[]{SAMPLES}, 1,
                heads, initialiser);
    }

    private OpenVlaTraining fromFile() {
        try (Checkpoint checkpoint = Checkpoint.open(folder)) {
            return begin(OpenVlaTraining.Heads.NONE, (name, shape) -> {
                float[] values = new float[Arrays.stream(shape).mapToInt(Math::toIntExact).reduce(1, (a, b) -> a * b)];
                checkpoint.require(name, shape).toFloats().get(values);
                return values;
            });
        } catch (UserException fault) {
            throw new AssertionError(fault);
        }
    }

    private RgbImage frame(int sample) {
        byte[] rgb = new byte[OpenVlaTraining.FRAME_BYTES];
        frames.get(sample * OpenVlaTraining.FRAME_BYTES, rgb);
        return RgbImage.of(224, 224, rgb);
    }

    private static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
