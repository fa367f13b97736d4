package dev.vlaworkbench.plugins.infoentropy;

import dev.vlaworkbench.api.AttentionInformation;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.PatchSimilarity;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.VisualEntropy;
import dev.vlaworkbench.api.testkit.SyntheticStep;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a step's selection costs, on frames of a rich texture of which half stands still, and 28 prompt tokens. No test; run it
 * with {@code mvn -q -Pjmh -pl plugins/infoentropy -am -DskipTests package}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SelectionBenchmark {

    private static final int WORDS = 28;
    private static final int STEP = 50;

    private final InfoEntropyExtension extension = new InfoEntropyExtension();
    private RgbImage previous;
    private RgbImage current;
    private TextToVisionAttention attention;
    private double[][] attentionRows;
    private double[] entropies;
    private Strategy strategy;

    /** Makes frames, attention and the strategy with its defaults. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(7);
        int side = PatchGrid.IMAGE_PIXELS;
        byte[] pixels = new byte[side * side * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (80 + i / 3 % side / 4 + random.nextInt(60));
        }
        previous = RgbImage.of(side, side, pixels);
        for (int i = pixels.length / 2; i < pixels.length; i++) {
            pixels[i] = (byte) (80 + i / 3 % side / 4 + random.nextInt(60));
        }
        current = RgbImage.of(side, side, pixels);
        float[] values = new float[WORDS * PatchGrid.TOKENS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextDouble() * random.nextDouble() / 100);
        }
        attention = TextToVisionAttention.of(List.of(TextToVisionAttention.MEAN_OVER_LAYERS), WORDS, values);
        attentionRows = attention.meanOverLayers();
        entropies = new double[SyntheticStep.MODEL.layers()];
        Arrays.setAll(entropies, layer -> 4 + random.nextDouble());
        strategy = extension.create(
                ParameterValues.defaults(extension.descriptor().parameters()), SyntheticStep.MODEL);
    }

    /** Visual entropy of 256 patches. */
    @Benchmark
    public double[] visualEntropy() {
        return VisualEntropy.bits(current);
    }

    /** Similarity of 256 patches with the last frame's. */
    @Benchmark
    public double[] patchSimilarity() {
        return PatchSimilarity.between(previous, current);
    }

    /** Attention information of 256 visual tokens. */
    @Benchmark
    public double[] attentionInformation() {
        return AttentionInformation.of(attentionRows);
    }

    /** A whole decision, the patch similarity that it asks for included. */
    @Benchmark
    public StepDecision decide() {
        double[] similarity = PatchSimilarity.between(previous, current);
        return strategy.decide(SyntheticStep.later(STEP).withFrame(current).withSimilarity(similarity)
                .withAttention(attention).withEntropies(entropies));
    }
}
