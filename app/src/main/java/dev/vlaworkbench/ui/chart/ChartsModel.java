package dev.vlaworkbench.ui.chart;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import dev.vlaworkbench.metrics.CostConvention;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What of the charts is shown, and how. */
public final class ChartsModel {

    /** Score maps whose distribution is shown side by side. */
    static final int MAPS = 2;

    private final ObjectProperty<ChartPage> page = new SimpleObjectProperty<>(ChartPage.OVERVIEW);
    private final ReadOnlyObjectWrapper<StepWindow> zoom = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<CostConvention> convention = new SimpleObjectProperty<>(CostConvention.STANDARD);
    private final ObjectProperty<LayerCount> layerCount = new SimpleObjectProperty<>(LayerCount.COMPUTED);
    private final StringProperty[] maps = {new SimpleStringProperty(""), new SimpleStringProperty("")};
    private final ObservableSet<String> hiddenEntries = FXCollections.observableSet(new LinkedHashSet<>());
    private final ObjectProperty<LanesChart> lanesChart = new SimpleObjectProperty<>(LanesChart.TRADE_OFF);
    private final ObjectProperty<LanesChart> secondLanesChart = new SimpleObjectProperty<>(LanesChart.LATENCY);
    private final StringProperty expanded = new SimpleStringProperty("");
    private final StringProperty current = new SimpleStringProperty("");

    /** Entries of legends that are switched off, as the chart's id, a slash and the entry's key. */
    ObservableSet<String> hiddenEntries() {
        return hiddenEntries;
    }

    /** The keys of a chart's entries that are switched off. */
    Set<String> hidden(String chart) {
        return hiddenEntries.stream().filter(entry -> entry.startsWith(chart + "/"))
                .map(entry -> entry.substring(chart.length() + 1)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Hides what an entry of a chart's legend stands for, or shows it again.
     *
     * @param chart the chart's id
     * @param key the entry's
     */
    void toggle(String chart, String key) {
        String entry = chart + "/" + key;
        if (!hiddenEntries.remove(entry)) {
            hiddenEntries.add(entry);
        }
    }

    /** The tab. */
    public ObjectProperty<ChartPage> pageProperty() {
        return page;
    }

    /** The steps that every chart over steps shows; null for all. */
    public ReadOnlyObjectProperty<StepWindow> zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** How work is counted. */
    public ObjectProperty<CostConvention> conventionProperty() {
        return convention;
    }

    /** What the heat strip counts. */
    public ObjectProperty<LayerCount> layerCountProperty() {
        return layerCount;
    }

    /**
     * The name of a score map whose distribution is shown; empty for the strategy's first, or second.
     *
     * @param place 0 or 1
     */
    public StringProperty mapProperty(int place) {
        return maps[place];
    }

    /** The chart of all lanes beside their table. */
    public ObjectProperty<LanesChart> lanesChartProperty() {
        return lanesChart;
    }

    /** The one beside it, where there is room for two; never the same. */
    public ObjectProperty<LanesChart> secondLanesChartProperty() {
        return secondLanesChart;
    }

    /** The id of the chart that fills its tab; empty when all are shown. */
    public StringProperty expandedProperty() {
        return expanded;
    }

    /** The id of the chart that was pointed at last, which is exported by key. */
    public StringProperty currentProperty() {
        return current;
    }

    /** The steps shown of an episode. */
    public StepWindow window(int steps) {
        return zoom.get() == null ? StepWindow.all(steps) : zoom.get();
    }

    /**
     * Shows a range of steps; the whole episode when it is as long.
     *
     * @param window any range
     * @param steps number of control steps of the episode
     */
    public void zoom(StepWindow window, int steps) {
        StepWindow inside = window.within(steps);
        zoom.set(inside.equals(StepWindow.all(steps)) ? null : inside);
    }

    /** Shows the whole episode. */
    public void resetZoom() {
        zoom.set(null);
    }

    /** Keeps a step in view that is shown elsewhere: a zoomed range follows it. */
    public void follow(int t, int steps) {
        StepWindow window = zoom.get();
        if (window != null && (t < window.from() || t > window.to())) {
            zoom(window.moved(t - (window.from() + window.to()) / 2), steps);
        }
    }
}
