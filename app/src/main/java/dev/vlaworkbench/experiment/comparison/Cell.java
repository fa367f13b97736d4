package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.metrics.NumberText;
import dev.vlaworkbench.metrics.Quartiles;
import java.util.Comparator;
import java.util.Optional;

/**
 * One value of a comparison table.
 *
 * @param number what it is sorted by; NaN for words and where there is no number
 * @param text as it stands in the cell: {@code 46.1}, or a dash where there is no number
 * @param detail what stands smaller beside it, such as quartiles {@code 44.9–47.0}; may be empty
 */
public record Cell(double number, String text, String detail) {

    /** Numbers in their order, words in theirs; what there is not comes last. */
    public static final Comparator<Cell> ORDER = Comparator
            .comparing((Cell cell) -> Double.isNaN(cell.number)).thenComparingDouble(Cell::number)
            .thenComparing(cell -> cell.text.isEmpty() || cell.text.equals(NumberText.NONE))
            .thenComparing(Cell::text);

    /** Words. */
    static Cell of(String text) {
        return new Cell(Double.NaN, text, "");
    }

    /** A number with so many decimals. */
    static Cell of(double number, int decimals) {
        return new Cell(number, NumberText.decimals(number, decimals), "");
    }

    /** Milliseconds: the median, with the quartiles as detail. */
    static Cell millis(Optional<Quartiles> quartiles) {
        return quartiles.map(found -> new Cell(found.median(), NumberText.millis(found.median()),
                NumberText.millis(found.lower()) + NumberText.NONE + NumberText.millis(found.upper())))
                .orElseGet(() -> of(Double.NaN, 0));
    }
}
