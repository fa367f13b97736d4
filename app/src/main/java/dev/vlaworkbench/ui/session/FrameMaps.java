package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.PatchSimilarity;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.VisualEntropy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Score maps that the workbench reads from the frames itself, whatever the strategy says. */
public final class FrameMaps {

    /** Entropy of a patch's grey values. */
    public static final String VISUAL_ENTROPY = "visual entropy";
    /** Cosine with the last frame. */
    public static final String PATCH_SIMILARITY = "patch similarity";
    /** Difference of the pixels to the last frame. */
    public static final String PIXEL_CHANGE = "pixel change";

    /** Their names, in order. */
    public static final List<String> NAMES = List.of(VISUAL_ENTROPY, PATCH_SIMILARITY, PIXEL_CHANGE);

    private FrameMaps() {}

    /**
     * The maps of a frame.
     *
     * @param frame 224 x 224 pixels
     * @param previous the frame of the control step before, where there is one
     * @return visual entropy, and with a previous frame patch similarity and pixel change
     */
    public static List<ScoreMap> of(RgbImage frame, Optional<RgbImage> previous) {
        List<ScoreMap> maps = new ArrayList<>();
        maps.add(ScoreMap.of(VISUAL_ENTROPY, "bits", "Shannon entropy of the patch's grey values.",
                VisualEntropy.bits(frame)));
        previous.ifPresent(before -> {
            maps.add(ScoreMap.of(PATCH_SIMILARITY, "", "Cosine of the patch's RGB values with the last frame's.",
                    PatchSimilarity.between(before, frame)));
            maps.add(ScoreMap.of(PIXEL_CHANGE, "grey levels",
                    "Mean absolute difference of the patch's grey values (0 to 255) to the last frame's.",
                    pixelChange(before, frame)));
        });
        return maps;
    }

    private static double[] pixelChange(RgbImage before, RgbImage frame) {
        byte[] was = before.toBytes();
        byte[] is = frame.toBytes();
        double[] change = new double[PatchGrid.TOKENS];
        int pixels = PatchGrid.PATCH_PIXELS * PatchGrid.PATCH_PIXELS;
        for (int at = 0; at < is.length; at += 3) {
            int pixel = at / 3;
            int token = pixel / PatchGrid.IMAGE_PIXELS / PatchGrid.PATCH_PIXELS * PatchGrid.SIDE
                    + pixel % PatchGrid.IMAGE_PIXELS / PatchGrid.PATCH_PIXELS;
            change[token] += Math.abs(grey(is, at) - grey(was, at)) / (double) pixels;
        }
        return change;
    }

    private static int grey(byte[] rgb, int at) {
        return VisualEntropy.luma(rgb[at] & 0xFF, rgb[at + 1] & 0xFF, rgb[at + 2] & 0xFF);
    }
}
