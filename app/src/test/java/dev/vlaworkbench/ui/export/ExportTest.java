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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

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
            return "<svg/>";
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
        assertEquals("<svg/>", Files.readString(folder.resolve("plot.svg")));
        assertTrue(Files.readString(folder.resolve("plot.csv")).startsWith("# A figure"));
        FigureFiles.write(FIGURE, FigureFormat.PNG, FigureLook.ONE_COLUMN, false, folder.resolve("other.PNG"));
        assertFalse(Files.exists(folder.resolve("other.csv")));
        assertTrue(Files.exists(folder.resolve("other.PNG")), "an ending in capitals gets another");
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
