package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.ComparisonFigure;
import dev.vlaworkbench.experiment.comparison.ComparisonFigures;
import dev.vlaworkbench.metrics.MetricDefinition;
import java.util.List;
import java.util.function.Function;

/** A chart of all lanes together. */
public enum LanesChart {
    /** Median latency against agreement. */
    TRADE_OFF("Latency against agreement", MetricDefinition.LANES_TRADE_OFF, List.of(), ComparisonFigures::tradeOff),
    /** Latency of each lane over t. */
    LATENCY("Latency over t, ms", MetricDefinition.LANES_LATENCY, List.of("total_ms"),
            figures -> figures.overSteps(0).latency()),
    /** Boxes of latencies. */
    BOXES("Latency, boxes", MetricDefinition.LANES_SPREAD, List.of(), ComparisonFigures::boxes),
    /** Agreement of each lane over t. */
    AGREEMENT("Agreement over t", MetricDefinition.LANES_AGREEMENT, List.of("token_agreement"),
            figures -> figures.overSteps(0).agreement()),
    /** What each lane schedules and reuses over t. */
    SCHEDULE("Schedules over t", MetricDefinition.LANES_SCHEDULE, List.of("k_vis", "k_attn", "reused", "reuse_ratio"),
            figures -> figures.overSteps(0).schedule());

    private final String label;
    private final MetricDefinition definition;
    private final List<String> columns;
    private final Function<ComparisonFigures, ComparisonFigure> figure;

    LanesChart(String label, MetricDefinition definition, List<String> columns,
            Function<ComparisonFigures, ComparisonFigure> figure) {
        this.label = label;
        this.definition = definition;
        this.columns = columns;
        this.figure = figure;
    }

    /** As it stands in the choice. */
    public String label() {
        return label;
    }

    MetricDefinition definition() {
        return definition;
    }

    /** Its plots' columns where it is drawn over the steps; none where it is not. */
    List<String> columns() {
        return columns;
    }

    ComparisonFigure of(ComparisonFigures figures) {
        return figure.apply(figures);
    }
}
