package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.ui.inspect.PatchInspection.Membership;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.step.Figure;
import dev.vlaworkbench.ui.step.FigureGrid;
import dev.vlaworkbench.ui.step.Headings;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** Everything that is known of one patch: pixels, disposition and its rule, scores, attention, history. */
final class PatchView extends VBox {

    private final InspectorModel model;
    private final ObservableValue<Palette> palette;
    private final Label title = new Label();
    private final Label hint = new Label();
    private final PatchPixels pixels = new PatchPixels();
    private final Label fate = new Label();
    private final Label disposition = new Label();
    private final VBox rules = new VBox(2);
    private final List<Label> ruleLabels = new ArrayList<>();
    private final SimpleObjectProperty<List<Figure>> scores = new SimpleObjectProperty<>(List.of());
    private final SimpleObjectProperty<List<Figure>> attention = new SimpleObjectProperty<>(List.of());
    private final WordBars words = new WordBars();
    private final Label attentionNote = new Label();
    private final VBox body;

    PatchView(InspectorModel model, AttentionModel attentionModel, ObservableIntegerValue step, IntConsumer goTo,
            ObservableValue<Palette> palette) {
        super(5);
        this.model = model;
        this.palette = palette;
        setId("patch-view");
        title.getStyleClass().add("panel-title");
        title.setId("inspected-patch");
        hint.getStyleClass().add("fine-print");
        hint.setWrapText(true);
        fate.getStyleClass().add("fate");
        fate.setMinWidth(USE_PREF_SIZE);
        disposition.getStyleClass().add("muted");
        disposition.setWrapText(true);
        disposition.setId("patch-disposition");
        attentionNote.getStyleClass().add("fine-print");
        attentionNote.setWrapText(true);
        attentionNote.setId("attention-note");
        HBox fateLine = new HBox(8, fate, disposition);
        fateLine.setAlignment(Pos.CENTER_LEFT);
        RangeControls range = new RangeControls(attentionModel, "patch-attention");
        body = new VBox(5, pixels, fateLine, rules, Headings.of("biography"),
                new BiographyView(model.biographyProperty(), step, goTo, palette), Headings.of("scores and ranks"),
                new FigureGrid(1, scores), Headings.of("attention from words"), range, words,
                new FigureGrid(1, attention), attentionNote);
        getChildren().addAll(title, hint, body);
        model.patchProperty().subscribe(this::show);
        palette.subscribe(this::show);
        show();
    }

    private void show() {
        Optional<PatchInspection> patch = model.patchProperty().get();
        body.setVisible(patch.isPresent());
        body.setManaged(patch.isPresent());
        if (patch.isEmpty()) {
            title.setText("No patch");
            hint.setText("Point at a patch of the frame. A click locks it, so that it stays while you step.");
            return;
        }
        PatchInspection shown = patch.get();
        title.setText(capitalised(shown.title()));
        hint.setText(shown.locked() ? "locked; Alt and arrows move it, Esc unlocks" : "a click locks it");
        pixels.show(shown, palette.getValue());
        showFate(shown);
        showRules(shown.memberships());
        scores.set(shown.scores());
        attention.set(shown.attention());
        words.show(shown.words(), palette.getValue());
        show(words, !shown.words().isEmpty());
        attentionNote.setText(shown.attentionNote());
    }

    private void showFate(PatchInspection shown) {
        show(fate, shown.fate() != null);
        if (shown.fate() != null) {
            Color colour = FateStyle.colour(shown.fate(), palette.getValue());
            fate.setText(FateStyle.name(shown.fate()));
            fate.setStyle("-fx-border-color: " + web(colour) + ";");
        }
        boolean saysMore = shown.fate() == null || !shown.disposition().equals("computed");
        disposition.setText(saysMore ? shown.disposition() : "");
    }

    private void showRules(List<Membership> memberships) {
        while (ruleLabels.size() < memberships.size()) {
            Label label = new Label();
            label.setWrapText(true);
            label.getStyleClass().add("fine-print");
            ruleLabels.add(label);
            rules.getChildren().add(label);
        }
        for (int index = 0; index < ruleLabels.size(); index++) {
            Label label = ruleLabels.get(index);
            show(label, index < memberships.size());
            if (label.isVisible()) {
                Membership membership = memberships.get(index);
                label.setText("in " + membership.set() + ": " + membership.rule());
                label.setTooltip(Hints.of("The strategy's rule for this set, in its own words."));
            }
        }
        show(rules, !memberships.isEmpty());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static String web(Color colour) {
        return String.format("#%02x%02x%02x", Math.round(255 * colour.getRed()), Math.round(255 * colour.getGreen()),
                Math.round(255 * colour.getBlue()));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
