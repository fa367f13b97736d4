package dev.vlaworkbench.ui.export;

import java.util.List;

/** Something on the screen that can be had as a file. Methods are for the FX thread. */
public interface ExportFigure {

    /** What it is, as a person knows it, such as "Latency per control step". */
    String title();

    /** A file name without ending, such as {@code latency-step36}. */
    String fileName();

    /**
     * The picture, drawn anew for the file.
     *
     * @param look theme, size and font
     * @return a PNG file
     */
    byte[] png(FigureLook look);

    /**
     * The same as vectors.
     *
     * @param look theme, size and font
     * @return an SVG file
     */
    String svg(FigureLook look);

    /** The numbers behind it. */
    FigureTable table();

    /** What stands above the numbers: definition, lane, episode, model, device. One line each. */
    List<String> notes();
}
