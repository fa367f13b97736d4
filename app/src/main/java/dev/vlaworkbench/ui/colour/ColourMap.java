package dev.vlaworkbench.ui.colour;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * Colour maps for heatmaps. In those for values that grow, lightness grows with the value, so that they read without hue.
 * Viridis, cividis and inferno are the colour tables of matplotlib (public domain, CC0), at 33 anchors.
 */
public enum ColourMap {
    /** The default: reads the same for most kinds of colour vision. */
    VIRIDIS("viridis",
            "440154470d6048186a482374472d7b4537814240863e49893b528b375b8d33638d2f6b8e2c728e297a8e26828e23898e21918c"
                    + "1f978b1f9f8821a68527ad8131b57b3dbc744cc26c5cc8636ece5881d34d95d840aadc32c0df25d5e21aeae51afde725"),
    /** Blue to yellow, made for colour-blind readers. */
    CIVIDIS("cividis",
            "00224e00285b002e6a0533711a386f273e6e32436d3b496c434e6c4b546c535a6d5a5f6e61656f686a716f70737676767d7c78"
                    + "8381798b8778928d789a9376a29975aaa073b3a670bbad6dc3b369ccba64d4c15fddc858e6d051efd748f8df3cfee838"),
    /** Black over red to yellow: the largest contrast. */
    INFERNO("inferno",
            "0000040403120b0724150b37210c4a2f0a5b3d09654a0c6b57106e64156e71196e7d1e6d8a226a972766a32c61b0315bbc3754"
                    + "c63d4dd04545da4e3ce35933eb6429f1711ff67e14f98c0afb9b06fcaa0ffbba1ff9c932f5d949f2e865f3f586fcffa4"),
    /** Black to white, for print. */
    GREY("grey", "000000ffffff"),
    /** Blue over light grey to orange, for values of both signs; lightness falls from the middle to either end. */
    BLUE_ORANGE("blue-orange", "08306b1f5fa65b9bd0a9cbe6eeeeeef7c793ee9440cc5f088a3a00");

    /** Those for values that grow from one end to the other, on offer to a person. */
    public static final List<ColourMap> SEQUENTIAL = List.of(VIRIDIS, CIVIDIS, INFERNO, GREY);

    private static final int LEVELS = 256;

    private final String label;
    private final Color[] colours = new Color[LEVELS];
    private final int[] argb = new int[LEVELS];

    ColourMap(String label, String anchors) {
        this.label = label;
        int count = anchors.length() / 6;
        for (int level = 0; level < LEVELS; level++) {
            double position = (double) level / (LEVELS - 1) * (count - 1);
            int below = Math.min((int) position, count - 2);
            colours[level] = anchor(anchors, below).interpolate(anchor(anchors, below + 1), position - below);
            argb[level] = 0xFF << 24 | sample(colours[level].getRed()) << 16
                    | sample(colours[level].getGreen()) << 8 | sample(colours[level].getBlue());
        }
    }

    private static int sample(double share) {
        return (int) Math.round(255 * share);
    }

    private static Color anchor(String anchors, int index) {
        return Color.web(anchors.substring(6 * index, 6 * index + 6));
    }

    /** The name as it stands in the choice list. */
    public String label() {
        return label;
    }

    /**
     * The colour of a value.
     *
     * @param position 0 for the smallest value, 1 for the largest; outside values are clamped
     * @return an opaque colour
     */
    public Color at(double position) {
        return colours[(int) Math.round(Math.clamp(position, 0, 1) * (LEVELS - 1))];
    }

    /**
     * The colour of a value as a pixel.
     *
     * @param position as in {@link #at}
     * @return opaque, alpha in the highest byte
     */
    public int argbAt(double position) {
        return argb[(int) Math.round(Math.clamp(position, 0, 1) * (LEVELS - 1))];
    }
}
