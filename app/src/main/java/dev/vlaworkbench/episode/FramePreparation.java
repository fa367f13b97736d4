package dev.vlaworkbench.episode;

/**
 * The steps of OpenVLA's LIBERO evaluation that a recorded frame has not been through yet.
 *
 * @param jpegRoundTrip encode and decode as JPEG of quality 95
 * @param centerCrop crop to 90 % of the area and resize back; resizing to the model's size always happens where needed
 */
public record FramePreparation(boolean jpegRoundTrip, boolean centerCrop) {

    /** A raw simulator frame. */
    public static final FramePreparation RAW_FRAME = new FramePreparation(true, true);

    /** A frame of a rollout video: already compressed and resized. */
    public static final FramePreparation ROLLOUT_VIDEO = new FramePreparation(false, true);

    /** A frame that is already exactly what the model sees. */
    public static final FramePreparation NONE = new FramePreparation(false, false);
}
