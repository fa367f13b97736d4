package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.ui.inspect.PatchInspection.WordBar;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The words that attend to a patch most, each with a bar; those of the frame around the instruction in muted text. */
final class WordBars extends GridPane {

    private static final int MOST = 8;

    private final List<Row> rows = new ArrayList<>();

    WordBars() {
        setHgap(8);
        setVgap(2);
        setId("word-bars");
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(62);
        words.setMaxWidth(90);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setMinWidth(40);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        values.setMinWidth(56);
        getColumnConstraints().setAll(words, bars, values);
    }

    private record Row(Label word, Bar bar, Label value) {}

    /** The bars that instruction words have the accent colour, others a muted one. */
    void show(List<WordBar> bars, Palette palette) {
        double largest = bars.isEmpty() ? 1 : Math.max(1e-12, bars.getFirst().value());
        int shown = Math.min(MOST, bars.size());
        while (rows.size() < shown) {
            Row row = new Row(new Label(), new Bar(), new Label());
            row.value.getStyleClass().add("number");
            rows.add(row);
            addRow(rows.size() - 1, row.word, row.bar, row.value);
        }
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            boolean used = index < shown;
            for (Region node : List.of(row.word, row.bar, row.value)) {
                node.setVisible(used);
                node.setManaged(used);
            }
            if (used) {
                WordBar bar = bars.get(index);
                row.word.setText(bar.word());
                row.word.setOpacity(bar.instruction() ? 1 : 0.75);
                row.value.setText(Numbers.brief(bar.value()));
                row.bar.show(bar.value() / largest,
                        bar.instruction() ? palette.accent() : palette.fixed());
            }
        }
    }

    private static final class Bar extends Region {

        private final Region filled = new Region();
        private double share;

        Bar() {
            getChildren().add(filled);
            setMinHeight(9);
            setPrefHeight(9);
            setMaxHeight(9);
        }

        void show(double part, Color colour) {
            share = part;
            filled.setBackground(Background.fill(colour));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            filled.resizeRelocate(0, 0, Math.max(1, share * getWidth()), getHeight());
        }
    }
}
