package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.TextToVisionAttention;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A step of an episode of black frames, with arrays that it hands out without copying. */
record FakeStep(int t, int layers, double[] similarity, double[] entropies) implements StepContext {

    FakeStep(int t, int layers) {
        this(t, layers, filled(PatchGrid.TOKENS), filled(layers));
    }

    private static double[] filled(int length) {
        double[] values = new double[length];
        Arrays.fill(values, 1);
        return values;
    }

    @Override
    public EpisodeInfo episode() {
        return new EpisodeInfo("fake", "pick up the cup", 10, List.of("pick", "up", "the", "cup"));
    }

    @Override
    public ModelShape model() {
        return new ModelShape(layers, 2, 8, 16);
    }

    @Override
    public ActionSpace actionSpace() {
        return new ActionSpace(
                32_000, 256, Collections.nCopies(7, -1.0), Collections.nCopies(7, 1.0), Collections.nCopies(7, false));
    }

    @Override
    public RgbImage frame() {
        return RgbImage.of(
                PatchGrid.IMAGE_PIXELS, PatchGrid.IMAGE_PIXELS,
                new byte[PatchGrid.IMAGE_PIXELS * PatchGrid.IMAGE_PIXELS * 3]);
    }

    @Override
    public Optional<RgbImage> previousFrame() {
        return t == 0 ? Optional.empty() : Optional.of(frame());
    }

    @Override
    public Optional<double[]> patchSimilarity() {
        return t == 0 ? Optional.empty() : Optional.of(similarity);
    }

    @Override
    public Optional<TextToVisionAttention> lastAttention() {
        return Optional.empty();
    }

    @Override
    public Optional<double[]> lastLayerEntropies() {
        return t == 0 ? Optional.empty() : Optional.of(entropies);
    }

    @Override
    public CacheView cache() {
        return new CacheView() {
            @Override
            public int age(int layer, int token) {
                return t == 0 ? ABSENT : 1;
            }

            @Override
            public boolean isEmpty() {
                return t == 0;
            }

            @Override
            public int oldest(int token) {
                return age(0, token);
            }
        };
    }

    @Override
    public List<Action> lastActions() {
        return List.of();
    }
}
