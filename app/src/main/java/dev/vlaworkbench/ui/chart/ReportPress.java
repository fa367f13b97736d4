package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.ComparisonFigure;
import dev.vlaworkbench.experiment.comparison.report.FigurePress;
import dev.vlaworkbench.ui.export.CsvText;
import dev.vlaworkbench.ui.export.FigureFormat;
import dev.vlaworkbench.ui.export.FigureLook;
import java.util.List;

/** Draws a report's figures with JFreeChart and Batik. Starts no toolkit and needs no display. */
public final class ReportPress implements FigurePress {

    /**
     * Makes sure that figures can be drawn here, before anything is measured for them.
     *
     * @throws dev.vlaworkbench.UserException where there are no fonts
     */
    public static void requireFonts() {
        PaperFont.family();
    }

    @Override
    public Printed print(ComparisonFigure figure, List<String> origin) {
        ComparisonFigureFile file = new ComparisonFigureFile(figure, origin);
        FigureLook paper = file.look(false);
        return new Printed(file.svg(paper), file.svg(file.look(true)), FigureFormat.PDF.content(file, paper),
                file.png(paper), CsvText.of(file.title(), file.notes(), file.table()));
    }
}
