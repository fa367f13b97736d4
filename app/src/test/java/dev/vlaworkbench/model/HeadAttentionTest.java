package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TokenPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Attention of single heads: its arithmetic, and that it is the attention of the pass. */
class HeadAttentionTest {

    private static final Path REFERENCE = Path.of("src/test/resources/reference/openvla-tiny");

    @Test
    void meansAreThoseOfTheValues() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        float[] values = new float[3 * 4 * 2 * 256];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.pow(10, -6 * random.nextDouble());
        }
        HeadAttention attention = HeadAttention.of(List.of(1, 2, 5), 4, 2, values);
        assertEquals(values.length * 2L + values.length, attention.bytes());
        double[][] all = attention.mean(0, 9, 0, 3);
        double[][] some = attention.mean(2, 5, 1, 2);
        for (int word = 0; word < 2; word++) {
            for (int token = 0; token < 256; token++) {
                int at = word * 256 + token;
                double sum = 0;
                for (int block = 0; block < 12; block++) {
                    sum += values[block * 512 + at];
                }
                assertEquals(sum / 12, all[word][token], 1e-6 * sum);
                double part = values[5 * 512 + at] + values[6 * 512 + at] + values[9 * 512 + at]
                        + values[10 * 512 + at];
                assertEquals(part / 4, some[word][token], 0.004 * part / 4);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> attention.mean(3, 4, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> attention.mean(1, 5, 0, 4));
        assertThrows(IllegalArgumentException.class, () -> HeadAttention.of(List.of(0), 4, 2, values));
    }

    /** Dense, reusing and dropping: the mean over heads is what the pass hands to strategies. */
    @Test
    void headsAverageToTheAttentionOfThePass() {
        List<RgbImage> frames;
        Prompt prompt;
        try (ReferenceFile expected = new ReferenceFile(REFERENCE.resolve("expected.safetensors"))) {
            frames = expected.frames();
            prompt = expected.prompt();
        }
        List<Integer> some = IntStream.range(40, 130).boxed().toList();
        List<TokenPlan> plans = List.of(TokenPlan.dense(), TokenPlan.dense().with(some, Disposition.reuseFrom(1)),
                TokenPlan.dense().with(some, Disposition.dropFrom(2)));
        try (TorchOpenVla model = OpenVla.loadTorch(REFERENCE, DeviceChoice.CPU, DtypeChoice.AUTO, Optional.empty());
                TorchLane timed = model.openLane(prompt);
                TorchLane looking = model.openLane(prompt)) {
            for (int t = 0; t < plans.size(); t++) {
                model.see(frames.get(t));
                ForwardResult result = timed.run(plans.get(t), ObservationRequest.none().withLayerAttention(),
                        LayerContext::plan);
                HeadAttention heads = looking.inspect(plans.get(t), true).orElseThrow();
                assertEquals(model.shape().heads(), heads.heads());
                for (int layer : heads.layers()) {
                    double[][] mean = heads.mean(layer, layer, 0, heads.heads() - 1);
                    for (int word = 0; word < mean.length; word++) {
                        double[] expected = new double[256];
                        for (int token = 0; token < 256; token++) {
                            expected[token] = result.textToVision().orElseThrow().at(layer, word, token);
                        }
                        assertArrayEquals(expected, mean[word], 1e-6, "step " + t + ", layer " + layer);
                    }
                }
            }
        }
    }
}
