package dev.vlaworkbench.experiment.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.PatchSimilarity;
import dev.vlaworkbench.api.VisualEntropy;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticEpisodeTest {

    private static final double STATIC = 0.996;

    private final SyntheticEpisode episode = new SyntheticEpisode(2000);

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 300, 1021, 1999})
    void halfOfThePatchesStandStillAndTheOthersMoveSmoothly(int t) {
        double[] similarity = PatchSimilarity.between(episode.frame(t - 1), episode.frame(t));
        assertEquals(1, Arrays.stream(similarity).limit(128).min().orElseThrow(), 1e-9);
        long still = Arrays.stream(similarity).filter(value -> value >= STATIC).count();
        assertTrue(still >= 128 && still <= 140, still + " static patches");
        assertTrue(Arrays.stream(similarity).min().orElseThrow() > 0.7, "the texture jumps");
    }

    @Test
    void theMovingHalfIsTheRicherOne() {
        double[] bits = VisualEntropy.bits(episode.frame(0));
        double richestStill = Arrays.stream(bits).limit(128).max().orElseThrow();
        assertTrue(Arrays.stream(bits).skip(128).filter(value -> value > richestStill).count() > 60);
    }

    @Test
    void equalStepsOfTwoEpisodesAreEqual() {
        assertArrayEquals(episode.frame(17).toBytes(), new SyntheticEpisode(20).frame(17).toBytes());
    }
}
