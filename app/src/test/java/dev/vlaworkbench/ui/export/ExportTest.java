package dev.vlaworkbench.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    private static final String SVG = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="84mm" height="52mm" viewBox="0 0 238 147">
            <rect x="10" y="10" width="50" height="20" style="fill:#2060c0"/>
            <image x="70" y="10" width="9" height="9" href="data:image/png;base64,\
            iVBORw0KGgoAAAANSUhEUgAAAAQAAAAEBAMAAABb34NNAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAA\
            dTAAAOpgAAA6mAAAF3CculE8AAAAD1BMVEX/AACqAFVVAKoAAP////+bBLeIAAAAAWJLR0QEj2jZUQAAAAd0SU1FB+oLGQEkNYdT\
            9PIAAAAUSURBVAjXY2BgYBAUZFBSYjA2BgAC1gDNZT2P9QAAACV0RVh0ZGF0ZTpjcmVhdGUAMjAyNi0xMS0yNVQwMTozNjo1Mysw\
            MDowMFLvEYcAAAAldEVYdGRhdGU6bW9kaWZ5ADIwMjYtMTEtMjVUMDE6MzY6NTMrMDA6MDAjsqk7AAAAAElFTkSuQmCC\
            "/>
            <text x="10" y="60" font-family="'DejaVu Sans', sans-serif" font-size="9">TMACs</text></svg>""";

    private static final ExportFigure FIGURE = new ExportFigure() {
        @Override
        public String title() {
            return "A figure";
        }

        @Override
        public String fileName() {
            return "figure";
        }

        @Override
        public byte[] png(FigureLook look) {
            return "pixels".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String svg(FigureLook look) {
            return SVG;
        }

        @Override
        public FigureTable table() {
            return new FigureTable.Builder()
                    .numbers("a_ms", "The first, \"quoted\".", new double[]{1, 0.25, Double.NaN})
                    .texts("b", "The second.", List.of("x,y", "", "z")).build();
        }

        @Override
        public List<String> notes() {
            return List.of("lane: probe");
        }
    };

    @TempDir
    private Path folder;

    @Test
    void numbersStandUnderTheirDefinitions() {
        assertEquals("""
                # A figure
                # lane: probe
                # column a_ms: The first, "quoted".
                # column b: The second.
                a_ms,b
                1,"x,y"
                0.25,
                "",z
                """, CsvText.of("A figure", FIGURE.notes(), FIGURE.table()));
    }

    @Test
    void aPictureTakesItsNumbersAlong() throws Exception {
        List<Path> written = FigureFiles.write(FIGURE, FigureFormat.SVG, FigureLook.ONE_COLUMN, true,
                folder.resolve("plot"));
        assertEquals(List.of(folder.resolve("plot.svg"), folder.resolve("plot.csv")), written);
        assertEquals(SVG, Files.readString(folder.resolve("plot.svg")));
        assertTrue(Files.readString(folder.resolve("plot.csv")).startsWith("# A figure"));
        FigureFiles.write(FIGURE, FigureFormat.PNG, FigureLook.ONE_COLUMN, false, folder.resolve("other.PNG"));
        assertFalse(Files.exists(folder.resolve("other.csv")));
        assertTrue(Files.exists(folder.resolve("other.PNG")), "an ending in capitals gets another");
    }

    @Test
    void aPdfIsAPageOfTheFiguresSizeWithItsTextAsText() throws Exception {
        Path file = FigureFiles.write(FIGURE, FigureFormat.PDF, FigureLook.ONE_COLUMN, false, folder.resolve("plot"))
                .getFirst();
        assertEquals("plot.pdf", file.getFileName().toString());
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(1, document.getNumberOfPages());
            PDRectangle page = document.getPage(0).getMediaBox();
            assertEquals(84 / 25.4 * 72, page.getWidth(), 1.5);
            assertEquals(52 / 25.4 * 72, page.getHeight(), 1.5);
            assertEquals("TMACs", new PDFTextStripper().getText(document).strip());
            assertTrue(document.getPage(0).getResources().getXObjectNames().iterator().hasNext(), "the image is in it");
        }
    }

    @Test
    void aFolderThatIsNotThereIsASentenceAndLeavesNothing() throws Exception {
        String sentence = assertThrows(UserException.class, () -> FigureFiles.write(FIGURE, FigureFormat.SVG,
                FigureLook.ONE_COLUMN, true, folder.resolve("missing/plot.svg"))).getMessage();
        assertTrue(sentence.contains("name a file in a folder that exists"), sentence);
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void sizesThatCannotBeDrawnAreRefused() {
        ExportSettings settings = new ExportSettings();
        assertEquals(FigureLook.ONE_COLUMN, settings.look());
        settings.widthProperty().set("84 mm");
        assertTrue(assertThrows(UserException.class, settings::look).getMessage().contains("'84 mm' is not a number"));
        settings.size(500, 100);
        settings.resolutionProperty().set("1200");
        assertTrue(assertThrows(UserException.class, settings::look).getMessage().contains("12000 pixels"));
    }

    @Test
    void headingsAreLowerCaseWithUnderscores() {
        assertEquals("attention_important", FigureTable.heading("Attention-important "));
        assertThrows(IllegalArgumentException.class,
                () -> new FigureTable(FIGURE.table().columns(), List.of(List.of("1"))));
    }
}
