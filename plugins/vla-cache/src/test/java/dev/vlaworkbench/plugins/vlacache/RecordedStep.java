package dev.vlaworkbench.plugins.vlacache;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.TextToVisionAttention;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A made-up step; at t = 0 an episode begins. Every cache entry of token i has the age 1 + i % 5. */
record RecordedStep(int t, RgbImage frame, double[] similarity, TextToVisionAttention attention, double[] entropies)
        implements
            StepContext {

    static final int LAYERS = 32;
    static final ModelShape MODEL = new ModelShape(LAYERS, 4, 64, 128);

    RecordedStep at(int step) {
        return new RecordedStep(step, frame, similarity, attention, entropies);
    }

    @Override
    public EpisodeInfo episode() {
        return new EpisodeInfo("made up", "pick up the cup", 200, List.of("pick", "up", "the", "cup"));
    }

    @Override
    public ModelShape model() {
        return MODEL;
    }

    @Override
    public ActionSpace actionSpace() {
        return new ActionSpace(
                32_000, 256, Collections.nCopies(7, -1.0), Collections.nCopies(7, 1.0), Collections.nCopies(7, false));
    }

    @Override
    public Optional<RgbImage> previousFrame() {
        return t == 0 ? Optional.empty() : Optional.of(frame);
    }

    @Override
    public Optional<double[]> patchSimilarity() {
        return t == 0 ? Optional.empty() : Optional.of(similarity.clone());
    }

    @Override
    public Optional<TextToVisionAttention> lastAttention() {
        return t == 0 ? Optional.empty() : Optional.of(attention);
    }

    @Override
    public Optional<double[]> lastLayerEntropies() {
        return t == 0 ? Optional.empty() : Optional.of(entropies.clone());
    }

    @Override
    public CacheView cache() {
        return new CacheView() {
            @Override
            public int age(int layer, int token) {
                return t == 0 ? ABSENT : 1 + PatchGrid.checkToken(token) % 5;
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
