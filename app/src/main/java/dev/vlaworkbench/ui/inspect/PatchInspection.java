package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.model.PromptWord;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.StepLayers;
import dev.vlaworkbench.ui.step.Figure;
import dev.vlaworkbench.ui.step.PatchFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of a patch at a step.
 *
 * @param token visual token
 * @param locked whether it stays until it is unlocked
 * @param frame the step's frame; null while it is not prepared
 * @param histogram of its pixels; empty while the frame is not prepared
 * @param fate what happened to it; null when the step is not computed
 * @param disposition the same in words, with the layer, and with the plan where that said otherwise
 * @param memberships the sets it is in
 * @param scores its value and rank in every map
 * @param words the attention that the prompt's words pay to it, largest first
 * @param attention its attention in numbers
 * @param attentionNote where the attention comes from, or why there is none
 */
public record PatchInspection(
        int token,
        boolean locked,
        RgbImage frame,
        Optional<GreyHistogram> histogram,
        Biography.Fate fate,
        String disposition,
        List<Membership> memberships,
        List<Figure> scores,
        List<WordBar> words,
        List<Figure> attention,
        String attentionNote) {

    /**
     * A set that holds the patch.
     *
     * @param set its name
     * @param role its meaning
     * @param rule the sentence that says which rule put a token into it
     */
    public record Membership(String set, TokenSet.Role role, String rule) {}

    /**
     * A word's attention to the patch.
     *
     * @param word as it stands in the prompt
     * @param value mean over the word's tokens
     * @param instruction whether it belongs to the instruction
     */
    public record WordBar(String word, double value, boolean instruction) {}

    /**
     * Gathers it.
     *
     * @param token visual token
     * @param locked whether it is locked
     * @param frame the step's frame; null while it is not prepared
     * @param record the step; null while it is not computed
     * @param layers the step's maps and sets
     * @param model the prompt's words and their attention
     */
    public static PatchInspection of(int token, boolean locked, RgbImage frame, StepRecord record, StepLayers layers,
            AttentionModel model) {
        Optional<GreyHistogram> histogram = Optional.ofNullable(frame).map(image -> GreyHistogram.of(image, token));
        Optional<WordAttention> attention = model.attentionProperty().get();
        return new PatchInspection(token, locked, frame, histogram, record == null ? null : fate(record, layers, token),
                record == null ? "not computed yet" : disposition(record, token),
                memberships(layers, token),
                PatchFigures.scores(layers, token),
                attention.map(found -> bars(found, model.wordsProperty().get(), token)).orElse(List.of()),
                attention.map(found -> figures(found, token)).orElse(List.of()),
                attention.isPresent()
                        ? model.averaged() + " · " + model.sourceProperty().get().label()
                        : model.sourceProperty().get().label());
    }

    /** The patch's number and place. */
    public String title() {
        return PatchFigures.title(token);
    }

    private static Biography.Fate fate(StepRecord record, StepLayers layers, int token) {
        if (!record.modelRan()) {
            return Biography.Fate.SKIPPED;
        }
        boolean important = layers.sets().stream()
                .anyMatch(set -> set.role() == TokenSet.Role.IMPORTANT && set.tokens().contains(token));
        return switch (record.executedPlan().of(token).kind()) {
            case REUSE -> Biography.Fate.REUSED;
            case DROP -> Biography.Fate.DROPPED;
            case COMPUTE -> important ? Biography.Fate.IMPORTANT : Biography.Fate.COMPUTED;
        };
    }

    private static String disposition(StepRecord record, int token) {
        if (!record.modelRan()) {
            return "the model was skipped";
        }
        Disposition executed = record.executedPlan().of(token);
        Disposition planned = record.plannedPlan().of(token);
        String said = PatchFigures.disposition(executed);
        return executed.equals(planned) ? said : said + "; planned: " + PatchFigures.disposition(planned);
    }

    private static List<Membership> memberships(StepLayers layers, int token) {
        return layers.sets().stream().filter(set -> set.tokens().contains(token))
                .map(set -> new Membership(set.name(), set.role(), set.description())).toList();
    }

    private static List<WordBar> bars(WordAttention attention, List<PromptWord> words, int token) {
        List<WordBar> bars = new ArrayList<>();
        for (PromptWord word : words) {
            double value = attention.at(word, token);
            if (!Double.isNaN(value)) {
                bars.add(new WordBar(word.text(), value, word.instruction()));
            }
        }
        bars.sort(Comparator.comparingDouble(WordBar::value).reversed());
        return bars;
    }

    private static List<Figure> figures(WordAttention attention, int token) {
        double most = Math.log(attention.rows().length) / Math.log(2);
        return List.of(
                new Figure("attention entropy",
                        Numbers.brief(attention.entropyBits(token)) + " of " + Numbers.brief(most) + " bits",
                        "How widely the attention to this patch is spread over the " + attention.rows().length
                                + " prompt tokens: the entropy of their shares of it. 0 when one token pays all of it, "
                                + "log2 M when all pay the same. The row of " + PatchGrid.TOKENS
                                + " patches is not normalised for it."),
                new Figure("attention information", Numbers.brief(attention.information(token)),
                        "VLA-InfoEntropy's 1 - H / log2 M, where H is the entropy of the softmax of the prompt tokens' "
                                + "attention to this patch. It lies near 0, since the softmax is taken over "
                                + "probabilities; its order counts."));
    }
}
