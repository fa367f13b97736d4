package dev.vlaworkbench.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.ScoreScale;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FrameRasterFxTest {

    private static final int SIDE = 64;
    private static final RgbImage GREY = grey(100);

    private static RgbImage grey(int value) {
        byte[] rgb = new byte[3 * 224 * 224];
        Arrays.fill(rgb, (byte) value);
        return RgbImage.of(224, 224, rgb);
    }

    private static void onFx(Runnable checks) {
        CompletableFuture.runAsync(checks, Platform::runLater).orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** A value for every patch but the first, least at the second and largest at the last. */
    private static ScaledMap map() {
        double[] values = new double[PatchGrid.TOKENS];
        for (int token = 0; token < values.length; token++) {
            values[token] = token;
        }
        values[0] = Double.NaN;
        ScoreMap map = ScoreMap.of("map", "", "a map", values);
        return new ScaledMap(map, ScoreScale.of(map, ScoreScale.Mode.VALUE), ColourMap.VIRIDIS);
    }

    private static int pixel(Image image, int token) {
        return image.getPixelReader().getArgb(PatchGrid.column(token) * 4 + 2, PatchGrid.row(token) * 4 + 2);
    }

    @Test
    void aMapLiesOverThePatchesThatHaveAValue() {
        onFx(() -> {
            ScaledMap map = map();
            Image image = new FrameRaster(new FrameScaler()).of(GREY, Viewport.WHOLE, SIDE, Optional.of(map), 1);
            assertEquals(0xFF646464, pixel(image, 0));
            for (int token = 1; token < PatchGrid.TOKENS; token++) {
                assertEquals(map.argb(token), pixel(image, token));
            }
        });
    }

    @Test
    void opacityMixesTheMapWithTheFrame() {
        onFx(() -> {
            ScaledMap map = map();
            int half = pixel(new FrameRaster(new FrameScaler()).of(GREY, Viewport.WHOLE, SIDE, Optional.of(map), 0.5),
                    255);
            for (int shift : new int[]{0, 8, 16}) {
                assertEquals((100 + (map.argb(255) >> shift & 0xFF)) / 2.0, half >> shift & 0xFF, 1);
            }
        });
    }

    @Test
    void zoomingMovesTheMapWithTheFrame() {
        onFx(() -> {
            ScaledMap map = map();
            // Half a patch of column 4 and row 2 stands at the left and upper edge.
            Viewport part = new Viewport(4, 4.5 / 16, 2.5 / 16);
            Image image = new FrameRaster(new FrameScaler()).of(GREY, part, SIDE, Optional.of(map), 1);
            assertEquals(map.argb(2 * 16 + 4), image.getPixelReader().getArgb(7, 7));
            assertEquals(map.argb(2 * 16 + 5), image.getPixelReader().getArgb(8, 7));
            assertEquals(map.argb(3 * 16 + 5), image.getPixelReader().getArgb(8, 8));
        });
    }

    @Test
    void thePictureBeforeStaysWholeWhileTheNextIsMade() {
        onFx(() -> {
            FrameRaster raster = new FrameRaster(new FrameScaler());
            Image first = raster.of(GREY, Viewport.WHOLE, SIDE, Optional.empty(), 1);
            assertSame(first, raster.of(GREY, Viewport.WHOLE, SIDE, Optional.empty(), 0.5));
            Image second = raster.of(grey(200), Viewport.WHOLE, SIDE, Optional.empty(), 1);
            assertNotSame(first, second);
            assertEquals(0xFF646464, pixel(first, 9));
            assertEquals(0xFFC8C8C8, pixel(second, 9));
        });
    }
}
