package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.ComparisonFigure;
import dev.vlaworkbench.experiment.comparison.report.FigurePress;
import dev.vlaworkbench.ui.export.CsvText;
import java.util.List;

/** Draws a report's figures with JFreeChart and Batik. Starts no toolkit and needs no display. */
public final class ReportPress implements FigurePress {

    @Override
    public Printed print(ComparisonFigure figure, List<String> origin) {
        ComparisonFigureFile file = new ComparisonFigureFile(figure, origin);
        return new Printed(file.svg(file.look(false)), file.svg(file.look(true)), file.png(file.look(false)),
                CsvText.of(file.title(), file.notes(), file.table()));
    }
}
