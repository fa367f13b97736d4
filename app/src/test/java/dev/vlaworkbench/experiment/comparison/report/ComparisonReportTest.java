package dev.vlaworkbench.experiment.comparison.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.experiment.comparison.ComparisonColumn;
import dev.vlaworkbench.experiment.comparison.ComparisonFolder;
import dev.vlaworkbench.experiment.comparison.ComparisonTable;
import dev.vlaworkbench.experiment.comparison.ComparisonUnderTest;
import dev.vlaworkbench.experiment.comparison.Statements;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.ui.chart.ReportPress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonReportTest {

    @TempDir
    private Path temp;

    private ComparisonUnderTest comparison;

    @BeforeEach
    void prepare() {
        comparison = new ComparisonUnderTest(temp.resolve("out"));
    }

    private String report(String file) throws IOException {
        new ComparisonReport(new ReportPress()).write(comparison.folder);
        return Files.readString(comparison.folder.resolve(file));
    }

    @Test
    void thePageHasEveryNumberAndEveryDefinition() throws IOException {
        comparison.run();
        String page = report("index.html");
        ComparisonTable table = ComparisonTable.of(ComparisonFolder.read(comparison.folder).comparison());
        for (ComparisonColumn column : table.columns()) {
            assertTrue(page.contains("<dd>" + Html.text(column.text()) + "</dd>"), column.id());
            table.rows()
                    .forEach(row -> assertTrue(page.contains(Html.text(column.cell().apply(row).text())), column.id()));
        }
        for (String said : List.of(Statements.OPEN_LOOP, Statements.timing(1), table.pooling(), "9.9",
                "fedcba9876543210",
                "0123456789abcdef", "fake", "wall clock", "no random number", "weights are random",
                comparison.open().file().command())) {
            assertTrue(page.contains(Html.text(said)), said);
        }
        assertFalse(Pattern.compile("(src|href)=\"https?:").matcher(page).find(), "nothing is asked of the net");
        assertTrue(page.contains("prefers-color-scheme: dark"));
    }

    @Test
    void figuresAreFilesWithTheirNumbers() throws IOException {
        comparison.run();
        report("index.html");
        List<String> names = List.of("latency-against-agreement", "latency-boxes", "latency-over-t-episode-1",
                "agreement-over-t-episode-1", "schedule-over-t-episode-1", "latency-over-t-episode-2",
                "agreement-over-t-episode-2", "schedule-over-t-episode-2");
        Path figures = comparison.folder.resolve("figures");
        try (Stream<Path> files = Files.list(figures)) {
            assertEquals(names.stream()
                    .flatMap(name -> Stream.of(".csv", ".pdf", ".png", ".svg").map(ending -> name + ending)).sorted()
                    .toList(), files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        for (String name : names) {
            BufferedImage image = ImageIO.read(figures.resolve(name + ".png").toFile());
            assertEquals(2055, image.getWidth(), "174 mm at 300 dots per inch");
            assertTrue(IntStream.range(0, image.getHeight())
                    .mapToObj(y -> image.getRGB(image.getWidth() / 3, y)).distinct().count() > 4, name + " is blank");
            try (PDDocument page = Loader.loadPDF(figures.resolve(name + ".pdf").toFile())) {
                assertEquals(174 / 25.4 * 72, page.getPage(0).getMediaBox().getWidth(), 1.5);
                assertFalse(new PDFTextStripper().getText(page).isBlank(), name + " has no text");
            }
            assertTrue(Files.readString(figures.resolve(name + ".csv")).contains("# compared: dense, reusing"), name);
        }
    }

    @Test
    void theTableIsUnroundedInItsFile() throws IOException {
        comparison.run();
        String text = report("table.csv");
        CSVFormat format = CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> rows = parser.getRecords();
            assertEquals(List.of("dense", "reusing"), rows.stream().map(row -> row.get("strategy")).toList());
            CSVRecord reusing = rows.getLast();
            // Four of five and three of four steps, twice, reuse 20 tokens at two of three layers.
            assertEquals((5 + 3) / 10.0 * 20 * 2 / (256 * 3), Double.parseDouble(reusing.get("reuse_ratio")), 1e-12);
            assertEquals("7", reusing.get("prefill_ms"));
            assertEquals("7.00–7.00", reusing.get("prefill_ms_detail"));
            assertEquals("16 measured", reusing.get("steps_detail"));
        }
        assertTrue(text.contains("# column token_agreement: "));
    }

    @Test
    void theTableForAPaperSaysWhatItIsOf() throws IOException {
        comparison.strategies.put("a-b", () -> context -> new StepDecision.RunModel(
                context.cache().isEmpty()
                        ? TokenPlan.dense()
                        : TokenPlan.dense().with(List.of(1), Disposition.reuseFrom(0)),
                Explanation.none()));
        comparison.run();
        String table = report("table.tex");
        assertTrue(table
                .contains("\\caption{Open-loop replay of 10 control steps of 2 episodes, each replayed 2 times through"
                        + " fake, float32 on test"),
                table);
        assertTrue(table.contains("not task success"), table);
        assertEquals(3, table.lines().filter(line -> line.matches("(dense|reusing|a-b) & .* \\\\\\\\")).count(), table);
        long columns = table.lines().filter(line -> line.startsWith("dense & ")).findFirst().orElseThrow()
                .chars().filter(character -> character == '&').count();
        assertTrue(table.contains("\\begin{tabular}{l" + "r".repeat((int) columns) + "}"), table);
        assertEquals(List.of("\\toprule", "\\midrule", "\\midrule", "\\bottomrule"),
                table.lines().filter(line -> line.matches("\\\\(top|mid|bottom)rule")).toList());
    }

    @Test
    void whatIsThereAfterAStopCanBeReported() throws IOException {
        Cancellation cancellation = new Cancellation();
        comparison.run(cancellation, done -> {
            if (done == 3) {
                cancellation.cancel();
            }
        });
        String page = report("index.html");
        assertTrue(page.contains("Not complete: dense has 3, reusing has 3 of 20 control steps."));
        comparison.run();
        assertFalse(Files.exists(comparison.folder.resolve("index.html")), "a report of fewer rows must not stay");
        assertTrue(report("index.html").contains("broken off and continued 1 time;"));
    }

    @Test
    void aLaneThatStoppedIsOnThePage() throws IOException {
        comparison.strategies.put("failing", () -> context -> {
            throw new IllegalStateException("out of <ideas>");
        });
        comparison.run();
        String page = report("index.html");
        assertTrue(page.contains("out of &lt;ideas&gt;"));
        assertFalse(page.contains("<ideas>"));
    }

    @Test
    void aComparisonWithoutAStepIsTold() {
        comparison.open();
        UserException fault = assertThrows(UserException.class,
                () -> new ComparisonReport(new ReportPress()).write(comparison.folder));
        assertTrue(fault.getMessage().contains("no finished control step"), fault.getMessage());
    }

    @Test
    void whatLatexTakesForCommandsIsEscaped() {
        assertEquals("k\\_1=50\\%, a\\&b \\#2 \\$x\\{y\\} \\textasciitilde{}\\textasciicircum{}\\textbackslash{}",
                LatexText.of("k_1=50%, a&b #2 $x{y} ~^\\"));
        assertEquals("1.5$\\times$ 80--90 naïve ? ?", LatexText.of("1.5× 80–90 naïve 模 😀"));
    }
}
