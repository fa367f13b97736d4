package dev.vlaworkbench.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.experiment.comparison.ComparisonFigure;
import dev.vlaworkbench.experiment.comparison.ComparisonFigures;
import dev.vlaworkbench.experiment.comparison.MadeUpComparison;
import dev.vlaworkbench.ui.export.FigureLook;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonFigureFileTest {

    static List<ComparisonFigure> figures() {
        return new ComparisonFigures(MadeUpComparison.of(60)).all();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyFigureIsDrawnOnLightAndDark(ComparisonFigure figure) throws IOException {
        ComparisonFigureFile file = new ComparisonFigureFile(figure, List.of("device: a test"));
        for (boolean dark : new boolean[]{false, true}) {
            FigureLook look = file.look(dark);
            byte[] png = file.png(look);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertEquals(Math.round(look.widthMillimetres() / 25.4 * 300), image.getWidth());
            assertTrue(colours(image) > 20, figure.id() + " is blank");
            String svg = file.svg(look);
            assertTrue(svg.matches("(?s).*<text[^>]*>\\s*quick\\s*</text\\s*>.*"), "text stays text, lanes are named");
            assertTrue(svg.contains("device: a test"), "it says where it is from");
        }
    }

    private static long colours(BufferedImage image) {
        return IntStream.range(0, image.getHeight()).boxed()
                .flatMap(y -> IntStream.range(0, image.getWidth()).mapToObj(x -> image.getRGB(x, y))).distinct()
                .count();
    }

    @Test
    void theNumbersBesideAreNotSmoothed() {
        ComparisonFigure latency = new ComparisonFigures(MadeUpComparison.of(60)).overSteps(0).latency();
        List<List<String>> rows = new ComparisonFigureFile(latency, List.of()).table().rows();
        assertEquals(3 * 60, rows.size());
        // Median of two repeats, 180 + 0 ... 1000 at the first step.
        assertEquals(List.of("dense", "0", "1100"), rows.get(0));
        assertEquals(List.of("dense", "7", "107.25"), rows.get(7));
    }
}
