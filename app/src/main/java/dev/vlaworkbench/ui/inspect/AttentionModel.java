package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.model.PromptWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** The prompt's words, those that a person chose, and their attention at the step shown. Read and written on the FX thread. */
public final class AttentionModel {

    /** Where the attention of the step comes from. */
    public enum Source {
        /** There is no step, or the model did not run. */
        NONE("no attention at this step"),
        /** The strategy does not ask for it; it can be computed. */
        NOT_CAPTURED("not captured at this step; pause to compute it"),
        /** It is being computed. */
        COMPUTING("computing the step once more…"),
        /** It could not be computed. */
        FAILED("the step could not be computed once more"),
        /** The strategy asked for it, so it is of the timed pass. */
        PASS("captured in the pass"),
        /** The step was computed once more for it. */
        LOOK("step computed once more");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** As it stands on screen. */
        public String label() {
            return label;
        }
    }

    private final ObjectProperty<List<PromptWord>> words = new SimpleObjectProperty<>(List.of());
    private final ObservableSet<Integer> chosen = FXCollections.observableSet();
    private final ObjectProperty<AttentionRange> range = new SimpleObjectProperty<>(AttentionRange.ALL);
    private final IntegerProperty layers = new SimpleIntegerProperty();
    private final IntegerProperty heads = new SimpleIntegerProperty();
    private final ObjectProperty<Optional<WordAttention>> attention = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.NONE);

    /** The prompt's words; empty until a run has begun. */
    public ObjectProperty<List<PromptWord>> wordsProperty() {
        return words;
    }

    /** Indices of the chosen words. */
    public ObservableSet<Integer> chosen() {
        return chosen;
    }

    /** Which layers and heads are averaged. */
    public ObjectProperty<AttentionRange> rangeProperty() {
        return range;
    }

    /** Decoder layers of the model; 0 while unknown. */
    public IntegerProperty layersProperty() {
        return layers;
    }

    /** Heads of a layer; 0 while unknown. */
    public IntegerProperty headsProperty() {
        return heads;
    }

    /** The attention of the step shown, when it is there. */
    public ObjectProperty<Optional<WordAttention>> attentionProperty() {
        return attention;
    }

    /** Where it comes from, or why it is not there. */
    public ObjectProperty<Source> sourceProperty() {
        return source;
    }

    /** Indices of the instruction's words, in order. */
    public List<Integer> instruction() {
        return IntStream.range(0, words.get().size()).filter(index -> words.get().get(index).instruction()).boxed()
                .toList();
    }

    /**
     * Chooses a word.
     *
     * @param index of the word
     * @param more whether the others stay chosen
     */
    public void toggle(int index, boolean more) {
        boolean was = chosen.contains(index);
        boolean alone = chosen.size() == 1;
        if (more) {
            if (!chosen.remove(index)) {
                chosen.add(index);
            }
            return;
        }
        chosen.removeIf(other -> other != index);
        if (was && alone) {
            chosen.clear();
        } else {
            chosen.add(index);
        }
    }

    /** The chosen words in reading order. */
    public List<PromptWord> chosenWords() {
        return chosen.stream().sorted().filter(index -> index < words.get().size()).map(words.get()::get).toList();
    }

    /** What the attention is averaged over, such as "layers 4-11, all heads". */
    public String averaged() {
        AttentionRange.Span overLayers = range.get().layers();
        AttentionRange.Span overHeads = range.get().heads();
        String first = overLayers.isAll()
                ? "all layers"
                : (overLayers.first() == overLayers.last() ? "layer " : "layers ") + overLayers.text();
        String second = overHeads.isAll()
                ? "all heads"
                : (overHeads.first() == overHeads.last() ? "head " : "heads ") + overHeads.text();
        return first + ", " + second;
    }
}
