package dev.vlaworkbench.model;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.FramePreparation;

/**
 * Turns a recorded frame into the 224 x 224 pixels that the model sees, in the steps of OpenVLA's LIBERO evaluation: JPEG round
 * trip, Lanczos resize, centre crop. The arithmetic is TensorFlow's, in float32, except that the JPEG is decoded with an exact
 * inverse transform where TensorFlow takes a fast one; a few levels of difference follow from that.
 *
 * <p>Stateless once built and safe to use from several threads.
 */
public final class FramePreparer {

    private final JpegRoundTrip jpeg = new JpegRoundTrip();
    private final LanczosResize resize = new LanczosResize(PatchGrid.IMAGE_PIXELS);
    private final CenterCrop crop = new CenterCrop(PatchGrid.IMAGE_PIXELS);

    /**
     * Runs the steps that are still due.
     *
     * @param frame upright, any size; the aspect ratio is not kept, as in OpenVLA
     * @param preparation which steps the recording has not been through yet
     * @return 224 x 224 pixels
     */
    public RgbImage prepare(RgbImage frame, FramePreparation preparation) {
        RgbImage compressed = preparation.jpegRoundTrip() ? jpeg.apply(frame) : frame;
        RgbImage resized = resize.apply(compressed);
        return preparation.centerCrop() ? crop.apply(resized) : resized;
    }
}
