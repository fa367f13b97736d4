package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.model.PromptWord;
import dev.vlaworkbench.ui.metric.Hints;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;

/** The instruction, word by word; a click on a word lays its attention over the frame. */
public final class InstructionView extends FlowPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double LEAST_WIDTH = 160;

    private final AttentionModel model;
    private final ObservableValue<String> instruction;
    private final List<Label> words = new ArrayList<>();

    /**
     * A view of an instruction.
     *
     * @param model the words, once they are known, and those chosen
     * @param instruction as recorded; null without an episode
     */
    public InstructionView(AttentionModel model, ObservableValue<String> instruction) {
        super(0, 0);
        this.model = model;
        this.instruction = instruction;
        setId("instruction");
        getStyleClass().add("instruction");
        setAlignment(Pos.CENTER);
        setMinWidth(LEAST_WIDTH);
        setRowValignment(VPos.CENTER);
        instruction.subscribe(this::fill);
        model.wordsProperty().subscribe(this::fill);
        model.chosen().addListener((SetChangeListener<Integer>) change -> mark());
        fill();
    }

    /** The instruction as it stands there. */
    public String text() {
        return instruction.getValue() == null ? "" : instruction.getValue();
    }

    private void fill() {
        words.clear();
        getChildren().clear();
        if (instruction.getValue() == null) {
            getChildren().add(new Label("no episode is open"));
            return;
        }
        String[] written = instruction.getValue().strip().split("\\s+");
        List<Integer> known = model.instruction();
        // A tokenizer may know more or fewer words than stand there; then its own are shown.
        boolean same = known.size() == written.length;
        int count = known.isEmpty() ? written.length : known.size();
        for (int place = 0; place < count; place++) {
            int index = known.isEmpty() ? -1 : known.get(place);
            String text = same || known.isEmpty() ? written[place] : model.wordsProperty().get().get(index).text();
            Label word = word(text, index);
            words.add(word);
            getChildren().add(word);
        }
        mark();
    }

    private Label word(String text, int index) {
        Label word = new Label(text);
        word.getStyleClass().add("instruction-word");
        word.setUserData(index);
        word.setMinWidth(USE_PREF_SIZE);
        if (index >= 0) {
            PromptWord known = model.wordsProperty().get().get(index);
            word.setId("word-" + index);
            word.getStyleClass().add("clickable");
            word.setTooltip(
                    Hints.of("Lays the attention of “" + text + "” over the frame; with Ctrl it joins the words "
                            + "chosen already. "
                            + (known.rows().size() == 1 ? "One token." : known.rows().size() + " tokens.")));
            word.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !known.rows().isEmpty()) {
                    model.toggle(index, event.isShortcutDown() || event.isControlDown());
                }
            });
            word.setFocusTraversable(!known.rows().isEmpty());
            word.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                    model.toggle(index, event.isShortcutDown() || event.isControlDown());
                    event.consume();
                }
            });
        }
        return word;
    }

    private void mark() {
        words.forEach(
                word -> word.pseudoClassStateChanged(CHOSEN, model.chosen().contains((Integer) word.getUserData())));
    }
}
