package dev.vlaworkbench.experiment.comparison.report;

import dev.vlaworkbench.experiment.comparison.ComparisonFigure;
import java.util.List;

/** Draws figures for a report; implemented where a drawing toolkit is known. */
@FunctionalInterface
public interface FigurePress {

    /**
     * Draws a figure.
     *
     * @param figure its numbers
     * @param origin lines that say what was compared on which device: they stand in the files
     */
    Printed print(ComparisonFigure figure, List<String> origin);

    /**
     * A figure as files.
     *
     * @param lightSvg vectors on a light ground, text as text
     * @param darkSvg the same on a dark ground
     * @param pdf the light one as a page of PDF, for LaTeX
     * @param png pixels on a light ground, at a paper's resolution
     * @param csv its numbers and what they mean
     */
    record Printed(String lightSvg, String darkSvg, byte[] pdf, byte[] png, String csv) {}
}
