package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.ComparisonFigure;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Boxes;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.Level;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.OverSteps;
import dev.vlaworkbench.experiment.comparison.ComparisonFigure.TradeOff;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.ChartRenderingInfo;

/**
 * Draws a whole figure of a comparison on anything that takes AWT's drawing: title, legend of lanes, note, plots.
 *
 * @param figure what is drawn
 * @param style its look
 */
record LanesDrawing(ComparisonFigure figure, ChartStyle style) {

    /** A reader of vectors may set text a little wider than it was measured here. */
    private static final double ROOM = 0.94;

    private static final String NOTHING = "nothing computed yet";

    /** Draws it into a rectangle from the origin on. */
    void draw(Graphics2D graphics, double width, double height) {
        Paper paper = new Paper(graphics, style);
        paper.ground(width, height);
        double margin = style.unit(4);
        double top = header(paper, margin, width - 2 * margin);
        if (figure.isEmpty()) {
            paper.write(NOTHING, margin, top + style.unit(20));
            return;
        }
        List<LanesPlot> plots = plots();
        PlotGrid grid = figure instanceof Boxes
                ? new PlotGrid(1, plots.size())
                : PlotGrid.fitting(plots.size(), width - 2 * margin, height - top);
        double cellWidth = (width - 2 * margin) / grid.columns();
        double cellHeight = (height - top - margin / 2) / grid.rows();
        for (int plot = 0; plot < plots.size(); plot++) {
            plot(paper, plots.get(plot), new Rectangle2D.Double(margin + plot % grid.columns() * cellWidth,
                    top + plot / grid.columns() * cellHeight, cellWidth, cellHeight));
        }
    }

    private List<LanesPlot> plots() {
        return switch (figure) {
            case OverSteps overSteps -> new LanesOverSteps(overSteps, style).plots();
            case Boxes boxes -> new LanesBoxes(boxes, style).plots();
            case TradeOff tradeOff -> new LanesTradeOff(tradeOff, style).plots();
        };
    }

    /** Title, legend where boxes do not carry names themselves, note; gives where they end. */
    private double header(Paper paper, double left, double width) {
        Map<String, Integer> lanes = legend();
        List<Integer> indices = List.copyOf(lanes.values());
        double swatch = style.unit(figure instanceof TradeOff ? 12 : 22);
        double y = paper.header(figure.title(), List.copyOf(lanes.keySet()), swatch, left, width,
                (entry, x, base) -> {
                    LaneStyle look = LaneStyle.of(indices.get(entry), style.palette());
                    if (figure instanceof TradeOff tradeOff) {
                        look.mark(paper.graphics(), style, x + swatch / 2, base - style.unit(3.5),
                                tradeOff.points().get(entry).front());
                        return;
                    }
                    paper.graphics().setPaint(ChartStyle.awt(look.colour()));
                    paper.graphics().setStroke(look.stroke(style, 1.5));
                    paper.graphics().draw(new Line2D.Double(x, base - style.unit(3.5), x + swatch,
                            base - style.unit(3.5)));
                });
        paper.graphics().setFont(style.font());
        for (String line : wrapped(note(), paper.graphics().getFontMetrics(), ROOM * width)) {
            y += style.unit(13);
            paper.graphics().setPaint(ChartStyle.awt(style.palette().muted()));
            paper.graphics().drawString(line, (float) left, (float) y);
        }
        return y + style.unit(5);
    }

    private Map<String, Integer> legend() {
        Map<String, Integer> lanes = new LinkedHashMap<>();
        if (figure instanceof OverSteps overSteps) {
            overSteps.panels().stream().flatMap(panel -> panel.lines().stream())
                    .sorted(Comparator.comparing(ComparisonFigure.Line::lane))
                    .forEach(line -> lanes.put(line.label(), line.lane()));
        }
        if (figure instanceof TradeOff tradeOff) {
            tradeOff.points().forEach(point -> lanes.put(point.label(), point.lane()));
        }
        return lanes;
    }

    /** Text on lines would hide lanes; the note says what they are. */
    private String note() {
        List<Level> levels = switch (figure) {
            case OverSteps overSteps -> overSteps.panels().isEmpty()
                    ? List.of()
                    : overSteps.panels().getFirst().levels();
            case Boxes boxes -> boxes.panels().isEmpty() ? List.of() : boxes.panels().getFirst().levels();
            case TradeOff tradeOff -> tradeOff.levels();
        };
        List<String> parts = new ArrayList<>();
        if (!figure.note().isEmpty()) {
            parts.add(figure.note());
        }
        levels.forEach(level -> parts.add((level.dashed() ? "dashed: " : "dotted: ") + level.text()));
        return String.join("; ", parts);
    }

    private static List<String> wrapped(String text, FontMetrics metrics, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private void plot(Paper paper, LanesPlot plot, Rectangle2D cell) {
        String title = AxisLabels.fit(plot.chart(), plot.title(), style, paper.graphics(), cell.getWidth(),
                cell.getHeight());
        double titled = title.isEmpty() ? 0 : style.unit(14);
        ChartRenderingInfo info = new ChartRenderingInfo();
        plot.chart().draw(paper.graphics(), new Rectangle2D.Double(cell.getX(), cell.getY() + titled, cell.getWidth(),
                cell.getHeight() - titled), null, info);
        if (titled > 0) {
            paper.write(title, info.getPlotInfo().getDataArea().getX(), cell.getY() + style.unit(11));
        }
    }
}
