package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.export.ExportFigure;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;

/** A tab: cards side by side, or the one that fills it. What is due is drawn while it is laid out, once for any number of changes. */
final class CardsPane extends Region implements PagePane {

    private static final double GAP = 10;

    private final ChartsModel model;
    private final List<Double> shares;
    private final List<ChartCard> cards;
    private final Set<ChartCard> due = new HashSet<>();
    private Consumer<ChartCard> draw = card -> {};

    CardsPane(ChartsModel model, List<Double> shares, List<ChartCard> cards) {
        this.model = model;
        this.shares = shares;
        this.cards = cards;
        getChildren().addAll(cards);
        setMinWidth(0);
    }

    @Override
    public Region view() {
        return this;
    }

    @Override
    public Optional<ExportFigure> file(String id) {
        return card(id).file();
    }

    /** Every card is to be drawn. */
    @Override
    public void draw(Consumer<ChartCard> drawing) {
        draw = drawing;
        due.addAll(cards);
        requestLayout();
    }

    /** Cards that show another picture for each step are to be drawn. */
    @Override
    public void invalidateFollowing() {
        cards.stream().filter(ChartCard::followsStep).forEach(card -> {
            due.add(card);
            requestLayout();
        });
    }

    /** The card of an id, or the first. */
    private ChartCard card(String id) {
        return cards.stream().filter(card -> card.getId().equals(id)).findFirst().orElse(cards.getFirst());
    }

    @Override
    protected void layoutChildren() {
        String expanded = model.expandedProperty().get();
        boolean one = cards.stream().anyMatch(card -> card.getId().equals(expanded));
        Insets insets = getInsets();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        double all = getWidth() - insets.getLeft() - insets.getRight();
        double x = insets.getLeft();
        for (int index = 0; index < cards.size(); index++) {
            ChartCard card = cards.get(index);
            card.setVisible(!one || card.getId().equals(expanded));
            if (card.isVisible()) {
                double width = one ? all : Math.floor((all - GAP * (cards.size() - 1)) * shares.get(index));
                card.resizeRelocate(x, insets.getTop(), width, height);
                x += width + GAP;
                if (due.remove(card)) {
                    card.layout();
                    draw.accept(card);
                    // What drawing changed in the card, its legend above all, has its place in the same picture.
                    card.layout();
                }
            }
        }
    }
}
