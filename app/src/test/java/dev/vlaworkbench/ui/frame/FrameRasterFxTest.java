package dev.vlaworkbench.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
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
            Image image = new FrameRaster(new FrameScaler()).of(GREY, Viewport.WHOLE, SIDE,
                    FrameOverlay.of(Optional.of(map), 1));
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
            int half = pixel(
                    new FrameRaster(new FrameScaler()).of(GREY, Viewport.WHOLE, SIDE,
                            FrameOverlay.of(Optional.of(map), 0.5)),
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
            Image image = new FrameRaster(new FrameScaler()).of(GREY, part, SIDE, FrameOverlay.of(Optional.of(map), 1));
            assertEquals(map.argb(2 * 16 + 4), image.getPixelReader().getArgb(7, 7));
            assertEquals(map.argb(2 * 16 + 5), image.getPixelReader().getArgb(8, 7));
            assertEquals(map.argb(3 * 16 + 5), image.getPixelReader().getArgb(8, 8));
        });
    }

    @Test
    void thePictureBeforeStaysWholeWhileTheNextIsMade() {
        onFx(() -> {
            FrameRaster raster = new FrameRaster(new FrameScaler());
            Image first = raster.of(GREY, Viewport.WHOLE, SIDE, FrameOverlay.NONE);
            assertSame(first, raster.of(GREY, Viewport.WHOLE, SIDE, FrameOverlay.of(Optional.empty(), 0.5)));
            Image second = raster.of(grey(200), Viewport.WHOLE, SIDE, FrameOverlay.NONE);
            assertNotSame(first, second);
            assertEquals(0xFF646464, pixel(first, 9));
            assertEquals(0xFFC8C8C8, pixel(second, 9));
        });
    }

    private static Image painted(int side, Viewport part, double opacity, TokenSet.Role role, Integer... tokens) {
        TokenSet set = new TokenSet("set", role, "a set", List.of(tokens));
        return new FrameRaster(new FrameScaler()).of(GREY, part, side, new FrameOverlay(Optional.empty(),
                List.of(new DrawnSet(set, SetStyle.of(role, Palette.LIGHT))), opacity));
    }

    private static int[] patch(Image image, int patch, int token) {
        int[] pixels = new int[patch * patch];
        image.getPixelReader().getPixels(PatchGrid.column(token) * patch, PatchGrid.row(token) * patch, patch, patch,
                PixelFormat.getIntArgbInstance(), pixels, 0, patch);
        return pixels;
    }

    private static boolean isTouched(int[] pixels) {
        return Arrays.stream(pixels).anyMatch(pixel -> pixel != 0xFF646464);
    }

    @Test
    void aSetIsFilledWhereItsPatchesAreAndOutlinedAroundThemTogether() {
        onFx(() -> {
            int patch = 32;
            Image image = painted(16 * patch, Viewport.WHOLE, 1, TokenSet.Role.IMPORTANT, 17, 18, 33);
            for (int token : new int[]{17, 18, 33}) {
                int middle = patch(image, patch, token)[patch * patch / 2 + patch / 2];
                assertTrue((middle & 0xFF) > (middle >> 8 & 0xFF) + 60, "purple in the middle of " + token);
            }
            // The border between two of them has no line, the one to a patch outside has.
            assertEquals(image.getPixelReader().getArgb(2 * patch - 10, patch + 16),
                    image.getPixelReader().getArgb(2 * patch, patch + 16));
            assertNotEquals(image.getPixelReader().getArgb(3 * patch - 10, patch + 16),
                    image.getPixelReader().getArgb(3 * patch, patch + 16));
            // A neighbour has at most the outer half of an outline.
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                if (token != 17 && token != 18 && token != 33) {
                    assertEquals(0xFF646464, patch(image, patch, token)[patch * patch / 2 + patch / 2],
                            "patch " + token);
                }
            }
        });
    }

    @Test
    void rolesAreToldApartByTheirPatternAlone() {
        onFx(() -> {
            int patch = 32;
            Set<List<Boolean>> patterns = new HashSet<>();
            for (TokenSet.Role role : TokenSet.Role.values()) {
                // In the middle of three by three, so that no outline is in it.
                int[] pixels = patch(painted(16 * patch, Viewport.WHOLE, 0.5, role, 0, 1, 2, 16, 17, 18, 32, 33, 34),
                        patch, 17);
                int ground = pixels[patch / 2 + 1];
                patterns.add(Arrays.stream(pixels).mapToObj(pixel -> pixel != ground).toList());
                assertTrue(isTouched(pixels), role + " shows");
            }
            // Static and other are both dotted: the one bare, the other filled.
            assertEquals(TokenSet.Role.values().length - 1, patterns.size());
        });
    }

    @Test
    void aHatchRunsOnFromPatchToPatch() {
        onFx(() -> {
            int patch = 30;
            Image image = painted(16 * patch, Viewport.WHOLE, 1, TokenSet.Role.REUSED, 17, 18, 33, 34);
            PixelReader pixels = image.getPixelReader();
            for (int x = patch + 4; x < 3 * patch - 4; x++) {
                for (int y = patch + 5; y < 3 * patch - 4; y++) {
                    assertEquals(pixels.getArgb(x, y), pixels.getArgb(x + 1, y - 1),
                            "along the diagonal at " + x + "," + y);
                }
            }
        });
    }

    @Test
    void aSetIsCutAtTheEdgeOfTheViewport() {
        onFx(() -> {
            Viewport part = new Viewport(4, 4.5 / 16, 2.5 / 16);
            for (TokenSet.Role role : TokenSet.Role.values()) {
                Image image = painted(SIDE, part, 1, role, 0, 2 * 16 + 4, 255);
                int[] pixels = new int[SIDE * SIDE];
                image.getPixelReader().getPixels(0, 0, SIDE, SIDE, PixelFormat.getIntArgbInstance(), pixels, 0, SIDE);
                for (int at = 0; at < pixels.length; at++) {
                    boolean near = at % SIDE <= 8 && at / SIDE <= 8;
                    assertTrue(near || pixels[at] == 0xFF646464, role + " outside its patch at " + at);
                }
                assertTrue(isTouched(pixels), role + " is seen");
            }
        });
    }
}
