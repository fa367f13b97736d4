package dev.vlaworkbench.experiment.comparison.report;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.experiment.ResultFolder;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure;
import dev.vlaworkbench.experiment.comparison.ComparisonFigures;
import dev.vlaworkbench.experiment.comparison.ComparisonFolder;
import dev.vlaworkbench.experiment.comparison.ComparisonFolder.Stored;
import dev.vlaworkbench.experiment.comparison.ComparisonTable;
import dev.vlaworkbench.experiment.comparison.report.FigurePress.Printed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The report in a comparison's folder: {@code index.html}, {@code table.csv}, {@code table.tex} and {@code figures} as SVG, PNG
 * and CSV. Made of the folder's rows alone, so that it can be made again at any time. The page is written last: where it is,
 * everything is.
 */
public final class ComparisonReport {

    private final FigurePress press;

    /** A report whose figures are drawn by a press. */
    public ComparisonReport(FigurePress press) {
        this.press = press;
    }

    /**
     * A figure with its files.
     *
     * @param figure its numbers
     * @param printed its files' contents
     */
    record Plate(ComparisonFigure figure, Printed printed) {}

    /**
     * Writes the report of a folder.
     *
     * @param folder what {@code compare --out} wrote rows to
     * @return the page
     * @throws UserException when the folder holds no comparison, no row yet, or cannot be written
     */
    public Path write(Path folder) {
        Stored stored = ComparisonFolder.read(folder);
        if (stored.comparison().lanes().stream().allMatch(lane -> lane.steps() == 0)) {
            throw new UserException(folder + " holds no finished control step yet; run its comparison first"
                    + failures(stored) + ".");
        }
        ComparisonTable table = ComparisonTable.of(stored.comparison());
        List<String> origin = new ReportFacts(stored).origin();
        List<Plate> plates = new ArrayList<>();
        for (ComparisonFigure figure : new ComparisonFigures(stored.comparison()).all()) {
            plates.add(new Plate(figure, press.print(figure, origin)));
        }
        try {
            Path figures = Files.createDirectories(ComparisonFolder.figures(folder));
            for (Plate plate : plates) {
                write(figures.resolve(plate.figure().id() + ".csv"), plate.printed().csv());
                write(figures.resolve(plate.figure().id() + ".svg"), plate.printed().lightSvg());
                write(figures.resolve(plate.figure().id() + ".pdf"), plate.printed().pdf());
                write(figures.resolve(plate.figure().id() + ".png"), plate.printed().png());
            }
            write(folder.resolve("table.csv"), new TableCsv(table, origin).text());
            write(folder.resolve("table.tex"), new LatexTable(table, new ReportFacts(stored)).text());
            Path page = folder.resolve("index.html");
            write(page, new ReportPage(stored, table, plates).text());
            return page;
        } catch (IOException failure) {
            throw ResultFolder.cannotWrite("The report cannot be written to " + folder, failure);
        }
    }

    private static String failures(Stored stored) {
        return stored.file().failures().stream().findFirst().map(failure -> " (" + failure.sentence() + ")").orElse("");
    }

    private static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
