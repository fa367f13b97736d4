package dev.vlaworkbench.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.ui.chart.ChartPage;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderJobFxTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void startTheToolkit() {
        HeadlessToolkit.start();
    }

    @Test
    void aWrittenPictureReadsBackPixelByPixel() throws IOException {
        WritableImage image = HeadlessToolkit.call(() -> {
            WritableImage fresh = new WritableImage(37, 11);
            for (int y = 0; y < 11; y++) {
                for (int x = 0; x < 37; x++) {
                    fresh.getPixelWriter().setColor(x, y, Color.rgb(7 * x % 256, 23 * y % 256, (x * y) % 256));
                }
            }
            return fresh;
        });
        Path file = folder.resolve("picture.png");
        PngFile.write(image, file);
        Image read = new Image(file.toUri().toString());
        assertEquals(37, read.getWidth());
        for (int y = 0; y < 11; y++) {
            for (int x = 0; x < 37; x++) {
                assertEquals(image.getPixelReader().getArgb(x, y), read.getPixelReader().getArgb(x, y), x + "," + y);
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void aFolderThatIsNotThereIsASentence() {
        Path file = folder.resolve("no").resolve("picture.png");
        String sentence = assertThrows(UserException.class, () -> PngFile.write(new WritableImage(1, 1), file))
                .getMessage();
        assertTrue(sentence.contains(file.toString()) && sentence.endsWith("may write to."), sentence);
    }

    @Test
    void aSizeThatCannotBeReadIsASentence() {
        String sentence = assertThrows(UserException.class,
                () -> new PictureLook(ThemeChoice.DARK, "frame", ChartPage.OVERVIEW, 300, 200))
                .getMessage();
        assertTrue(sentence.contains("300 x 200"), sentence);
    }
}
