package dev.vlaworkbench.ui.export;

import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;

/** What a figure can be written as. */
public enum FigureFormat {
    /** Vectors with text. */
    SVG("SVG, vectors", "svg", (figure, look) -> figure.svg(look).getBytes(StandardCharsets.UTF_8)),
    /** Vectors with text, for LaTeX. */
    PDF("PDF, vectors", "pdf", (figure, look) -> PdfBytes.of(figure.svg(look))),
    /** Pixels. */
    PNG("PNG, pixels", "png", ExportFigure::png),
    /** The numbers. */
    CSV("CSV, the numbers", "csv",
            (figure, look) -> CsvText.of(figure.title(), figure.notes(), figure.table())
                    .getBytes(StandardCharsets.UTF_8));

    private final String label;
    private final String ending;
    private final BiFunction<ExportFigure, FigureLook, byte[]> content;

    FigureFormat(String label, String ending, BiFunction<ExportFigure, FigureLook, byte[]> content) {
        this.label = label;
        this.ending = ending;
        this.content = content;
    }

    /** As it stands in the choice. */
    public String label() {
        return label;
    }

    /** The file name's ending, without the dot. */
    public String ending() {
        return ending;
    }

    /**
     * The file's content.
     *
     * @param figure what is written
     * @param look how; without effect on numbers
     */
    public byte[] content(ExportFigure figure, FigureLook look) {
        return content.apply(figure, look);
    }
}
