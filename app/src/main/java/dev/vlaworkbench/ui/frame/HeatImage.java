package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A scaled map as an image of one pixel for each patch; written anew only for another map. */
final class HeatImage {

    private final WritableImage image = new WritableImage(PatchGrid.SIDE, PatchGrid.SIDE);
    private final int[] pixels = new int[PatchGrid.TOKENS];
    private ScaledMap written;

    Image of(ScaledMap map) {
        if (map != written) {
            written = map;
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                pixels[token] = map.argb(token);
            }
            image.getPixelWriter().setPixels(0, 0, PatchGrid.SIDE, PatchGrid.SIDE, PixelFormat.getIntArgbInstance(),
                    pixels, 0, PatchGrid.SIDE);
        }
        return image;
    }
}
