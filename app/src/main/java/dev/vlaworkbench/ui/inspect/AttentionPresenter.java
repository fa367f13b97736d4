package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.model.PromptWord;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.inspect.AttentionModel.Source;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.StepLayers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Brings the attention of the step shown into its model: what the pass captured, or what a second look at the step gives. */
public final class AttentionPresenter {

    private final AttentionModel model;
    private final StepLook look;
    private final LookCache looks = new LookCache();
    private LaneRun run;
    private int asked = -1;
    private int failed = -1;
    private Object shown;
    private AttentionRange shownRange;
    private Optional<ScoreMap> wordMap = Optional.empty();
    private List<PromptWord> mapped = List.of();

    /** Computes a step once more. */
    @FunctionalInterface
    public interface StepLook {

        /** Where nothing can be computed, such as in a picture. */
        StepLook NONE = (run, t) -> CompletableFuture.failedFuture(new UnsupportedOperationException());

        /**
         * Computes a step once more.
         *
         * @param run the lane's run
         * @param t control step at which the model ran
         * @return completes on the FX thread
         */
        CompletableFuture<HeadAttention> at(LaneRun run, int t);
    }

    /**
     * A presenter that has shown nothing yet.
     *
     * @param model what it fills
     * @param look computes steps once more
     */
    public AttentionPresenter(AttentionModel model, StepLook look) {
        this.model = model;
        this.look = look;
        model.wordsProperty().addListener((property, before, now) -> model.chosen().clear());
    }

    /**
     * Brings the model up to date.
     *
     * @param current the run; null without one
     * @param record the step shown; null when it is not computed
     * @param wanted whether somebody looks at attention and the step rests, so that it is worth computing
     */
    public void refresh(LaneRun current, StepRecord record, boolean wanted) {
        if (current != run) {
            run = current;
            looks.clear();
            asked = -1;
            failed = -1;
            shown = null;
            model.headsProperty().set(0);
        }
        List<PromptWord> words = run == null ? List.of() : run.prompt().map(Prompt::text).orElse(List.of());
        if (!words.equals(model.wordsProperty().get())) {
            model.wordsProperty().set(words);
        }
        if (record == null || !record.modelRan()) {
            show(null, Source.NONE);
            return;
        }
        model.layersProperty().set(record.hiddenTokens().size());
        keepInside(model.layersProperty().get(), model.headsProperty().get());
        AttentionRange range = model.rangeProperty().get();
        Optional<HeadAttention> looked = looks.get(record.t());
        if (looked.isPresent()) {
            model.headsProperty().set(looked.get().heads());
            keepInside(looked.get().layers().size(), looked.get().heads());
            show(looked.get(), Source.LOOK);
        } else if (range.isAll() && record.textToVision().isPresent()) {
            show(record.textToVision().get(), Source.PASS);
        } else if (wanted || asked == record.t()) {
            ask(record.t());
        } else {
            show(null, Source.NOT_CAPTURED);
        }
    }

    /** What was chosen for another model, or before its size was known, may name layers or heads that it has not. */
    private void keepInside(int layers, int heads) {
        AttentionRange range = model.rangeProperty().get();
        boolean fits = range.layers().first() < layers && (heads == 0 || range.heads().first() < heads);
        if (!fits) {
            model.rangeProperty().set(AttentionRange.ALL);
        }
    }

    private void ask(int t) {
        show(null, failed == t ? Source.FAILED : Source.COMPUTING);
        if (asked == t || failed == t) {
            return;
        }
        asked = t;
        LaneRun asking = run;
        look.at(asking, t).whenComplete((found, problem) -> {
            if (asking != run) {
                return;
            }
            if (asked == t) {
                asked = -1;
            }
            if (found != null) {
                looks.put(t, found);
            } else if (!(problem instanceof CancellationException)) {
                failed = t;
            }
        });
    }

    private void show(Object attention, Source source) {
        model.sourceProperty().set(source);
        AttentionRange range = model.rangeProperty().get();
        if (attention == shown && range.equals(shownRange)) {
            return;
        }
        shown = attention;
        shownRange = range;
        model.attentionProperty().set(switch (attention) {
            case HeadAttention heads -> Optional.of(over(heads, range));
            case TextToVisionAttention pass -> Optional.of(new WordAttention(pass.meanOverLayers()));
            case null, default -> Optional.empty();
        });
        wordMap = Optional.empty();
    }

    /** The attention of the chosen words over the image, the same object until something about it changes. */
    public Optional<ScoreMap> wordMap() {
        List<PromptWord> chosen = model.chosenWords();
        Optional<WordAttention> attention = model.attentionProperty().get();
        if (attention.isEmpty() || chosen.isEmpty()) {
            wordMap = Optional.empty();
        } else if (wordMap.isEmpty() || !chosen.equals(mapped)) {
            mapped = chosen;
            wordMap = Optional.of(map(attention.get(), chosen));
        }
        return wordMap;
    }

    /**
     * The same at another step, where its attention is at hand.
     *
     * @param record the other step
     */
    public Optional<ScoreMap> wordMapAt(StepRecord record) {
        List<PromptWord> chosen = model.chosenWords();
        if (chosen.isEmpty() || !record.modelRan()) {
            return Optional.empty();
        }
        AttentionRange range = model.rangeProperty().get();
        Optional<WordAttention> there = looks.get(record.t()).map(look -> over(look, range))
                .or(() -> record.textToVision().filter(pass -> range.isAll())
                        .map(pass -> new WordAttention(pass.meanOverLayers())));
        return there.map(attention -> map(attention, chosen));
    }

    private static WordAttention over(HeadAttention heads, AttentionRange range) {
        return new WordAttention(heads.mean(range.layers().first(), range.layers().last(heads.layers().size()),
                range.heads().first(), range.heads().last(heads.heads())));
    }

    private ScoreMap map(WordAttention attention, List<PromptWord> chosen) {
        return ScoreMap.of(StepLayers.WORD_ATTENTION, "share", "Softmaxed attention of " + quoted(chosen)
                + " to each patch, mean over its tokens, " + model.averaged()
                + ". What a word attends to need not be what it means.", attention.over(chosen));
    }

    /** The words as they stand in captions. */
    public static String quoted(List<PromptWord> words) {
        return words.stream().map(PromptWord::text).collect(Collectors.joining(" ", "“", "”"));
    }
}
