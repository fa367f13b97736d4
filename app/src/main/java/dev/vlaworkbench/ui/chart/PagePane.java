package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.export.ExportFigure;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** What a tab shows. What is due is drawn while it is laid out. */
interface PagePane {

    /** Its node. */
    Region view();

    /**
     * Everything is to be drawn.
     *
     * @param drawing draws a card
     */
    void draw(Consumer<ChartCard> drawing);

    /** What shows another picture for each step is to be drawn. */
    void invalidateFollowing();

    /** The chart of an id, or the first, as a file; empty while there are no data. */
    Optional<ExportFigure> file(String id);
}
