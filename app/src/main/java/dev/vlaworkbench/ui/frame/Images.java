package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.RgbImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Turns frames into pictures that JavaFX draws. */
public final class Images {

    private Images() {}

    /** A picture of a frame. */
    public static Image of(RgbImage frame) {
        WritableImage image = new WritableImage(frame.width(), frame.height());
        image.getPixelWriter().setPixels(0, 0, frame.width(), frame.height(), PixelFormat.getByteRgbInstance(),
                frame.toBytes(), 0, 3 * frame.width());
        return image;
    }
}
