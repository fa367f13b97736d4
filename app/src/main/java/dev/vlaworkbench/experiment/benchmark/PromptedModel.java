package dev.vlaworkbench.experiment.benchmark;

import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.FramePreparation;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.model.ModelLane;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.model.VlaModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A model that answers every instruction with a prompt of a wanted length: what a pass costs depends on the prompt's length
 * alone, and random weights come without a tokenizer. Closing it leaves the model open.
 */
final class PromptedModel implements VlaModel {

    /** Prompt tokens behind the visual block that make the 285 tokens of the published figures. */
    static final int PUBLISHED_WORDS = 28;

    private static final int BOS = 1;
    private static final int FIRST_WORD = 3;
    /** Every vocabulary has 256 action bins and more. */
    private static final int DIFFERENT_WORDS = 200;

    private final VlaModel model;
    private final int words;

    /**
     * @param words prompt tokens behind the visual block
     */
    PromptedModel(VlaModel model, int words) {
        this.model = model;
        this.words = words;
    }

    @Override
    public Prompt prompt(String instruction) {
        List<Integer> ids = new ArrayList<>();
        ids.add(BOS);
        for (int word = 0; word < words; word++) {
            ids.add(FIRST_WORD + word % DIFFERENT_WORDS);
        }
        return new Prompt(instruction, ids, Collections.nCopies(words, ""));
    }

    @Override
    public ModelInfo info() {
        return model.info();
    }

    @Override
    public ModelShape shape() {
        return model.shape();
    }

    @Override
    public ActionSpace actionSpace() {
        return model.actionSpace();
    }

    @Override
    public RgbImage prepare(RgbImage frame, FramePreparation preparation) {
        return model.prepare(frame, preparation);
    }

    @Override
    public double see(RgbImage frame) {
        return model.see(frame);
    }

    @Override
    public ModelLane openLane(Prompt prompt) {
        return model.openLane(prompt);
    }

    @Override
    public void close() {}
}
