package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.ui.inspect.AttentionRange.Span;
import dev.vlaworkbench.ui.metric.Hints;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Chooses the layers and heads that attention is averaged over: from a list, or typed like 4-11. */
public final class RangeControls extends HBox {

    private static final int PARTS = 4;

    private final AttentionModel model;

    /**
     * Controls of a model.
     *
     * @param model whose range they set
     * @param id prefix of the controls' ids
     */
    public RangeControls(AttentionModel model, String id) {
        super(5);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        ComboBox<String> layers = box(id + "-layers", model.layersProperty(),
                span -> set(new AttentionRange(span, model.rangeProperty().get().heads())));
        ComboBox<String> heads = box(id + "-heads", model.headsProperty(),
                span -> set(new AttentionRange(model.rangeProperty().get().layers(), span)));
        layers.setTooltip(
                Hints.of("The decoder's layers that the attention is averaged over: one like 7, some like 4-11, or "
                        + "all. What the pass did not capture is computed once more, beside the replay that is timed."));
        heads.setTooltip(
                Hints.of("The heads that it is averaged over. Heads are numbered as in the checkpoint; their number "
                        + "is known once a step was computed once more."));
        model.rangeProperty().subscribe(range -> {
            layers.setValue(range.layers().text());
            heads.setValue(range.heads().text());
        });
        getChildren().addAll(muted("layers"), layers, muted("heads"), heads);
    }

    private void set(AttentionRange range) {
        model.rangeProperty().set(range);
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static ComboBox<String> box(String id, ObservableIntegerValue count, Consumer<Span> take) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setEditable(true);
        box.getStyleClass().add("compact");
        box.setPrefWidth(78);
        box.setMinWidth(USE_PREF_SIZE);
        box.getEditor().setPrefColumnCount(4);
        count.subscribe(number -> {
            String value = box.getValue();
            box.getItems().setAll(offers(number.intValue()));
            box.setValue(value);
        });
        box.valueProperty().addListener((property, before, now) -> {
            if (now == null) {
                return;
            }
            Span span = Span.read(now, known(count));
            take.accept(span);
            if (!span.text().equals(now)) {
                box.setValue(span.text());
            }
        });
        return box;
    }

    /** What is typed before the number is known is cut to it later. */
    private static int known(ObservableIntegerValue count) {
        return count.get() == 0 ? Integer.MAX_VALUE : count.get();
    }

    /** All, quarters, single ones. */
    static List<String> offers(int count) {
        Set<String> offers = new LinkedHashSet<>(List.of(Span.ALL.text()));
        if (count >= 2 * PARTS) {
            IntStream.range(0, PARTS)
                    .mapToObj(part -> new Span(part * count / PARTS, (part + 1) * count / PARTS - 1).text())
                    .forEach(offers::add);
        }
        IntStream.range(0, count).mapToObj(String::valueOf).forEach(offers::add);
        return new ArrayList<>(offers);
    }
}
