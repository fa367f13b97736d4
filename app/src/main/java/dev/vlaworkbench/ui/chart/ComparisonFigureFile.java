package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.ComparisonFigure;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Boxes;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.OverSteps;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.TradeOff;
import dev.vlaworkbench.ui.export.ExportFigure;
import dev.vlaworkbench.ui.export.FigureLook;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison's figure as SVG, PNG and CSV; for the report, which has no window, and for the window's export dialog, which
 * takes any {@link ExportFigure}. Works on any thread and starts no toolkit.
 */
public final class ComparisonFigureFile implements ExportFigure {

    private static final double TWO_COLUMNS = 174;
    private static final double FONT_POINTS = 7;
    private static final int DOTS_PER_INCH = 300;

    private final ComparisonFigure figure;
    private final List<String> origin;

    /**
     * A figure to be written.
     *
     * @param figure its numbers
     * @param origin lines that say what was compared on which device: they stand in the files
     */
    public ComparisonFigureFile(ComparisonFigure figure, List<String> origin) {
        this.figure = figure;
        this.origin = List.copyOf(origin);
    }

    /**
     * The look for a two-column paper: across both columns, at the height that the figure needs.
     *
     * @param dark whether on a dark ground
     */
    public FigureLook look(boolean dark) {
        double height = switch (figure) {
            case OverSteps overSteps -> overSteps.panels().size() > 1 ? 96 : 62;
            case Boxes boxes -> 22 + boxes.panels().stream().mapToInt(panel -> panel.boxes().size()).sum() * 6.0;
            case TradeOff tradeOff -> 76;
        };
        return new FigureLook(dark, TWO_COLUMNS, height, FONT_POINTS, DOTS_PER_INCH);
    }

    @Override
    public String title() {
        return figure.title();
    }

    @Override
    public String fileName() {
        return figure.id();
    }

    @Override
    public byte[] png(FigureLook look) {
        return FigureFormats.png(look, graphics -> drawing(look).draw(graphics, look.width(), look.height()));
    }

    @Override
    public String svg(FigureLook look) {
        return FigureFormats.svg(look, title(), String.join("\n", notes()),
                graphics -> drawing(look).draw(graphics, look.width(), look.height()));
    }

    private LanesDrawing drawing(FigureLook look) {
        return new LanesDrawing(figure, new ChartStyle(look.dark() ? Palette.DARK : Palette.LIGHT, PaperFont.family(),
                (float) look.fontPoints(), true));
    }

    @Override
    public FigureTable table() {
        return LanesTable.of(figure);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(origin);
        notes.add(figure.definition().text());
        if (!figure.note().isEmpty()) {
            notes.add(figure.note());
        }
        return List.copyOf(notes);
    }
}
