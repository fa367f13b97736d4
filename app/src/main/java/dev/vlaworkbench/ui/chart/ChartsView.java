package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.play.PlaybackModel;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.session.SessionModel;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;

/** The charts under the timeline: latency, schedule, cost. */
public final class ChartsView extends Region {

    private static final double GAP = 10;
    private static final List<Double> SHARES = List.of(0.37, 0.37, 0.26);

    /** While steps come in, charts are drawn this often at most. */
    private static final long REDRAW_NANOS = 120_000_000L;

    private final SessionModel session;
    private final ObservableValue<Palette> palette;
    private final List<ChartCard> cards;
    private RunSeries drawn;
    private int drawnVersion = -1;
    private long drawnAtNanos;

    /**
     * Charts of the current run.
     *
     * @param session whose run is drawn
     * @param playback the clock whose step the cursor shows and a click sets
     * @param palette colours of the theme
     */
    public ChartsView(SessionModel session, PlaybackModel playback, ObservableValue<Palette> palette) {
        this.session = session;
        this.palette = palette;
        cards = List.of(new ChartCard("latency-chart", new LatencyChart(), playback),
                new ChartCard("schedule-chart", new ScheduleChart(), playback),
                new ChartCard("cost-chart", new CostChart(), playback));
        getChildren().addAll(cards);
        setMinHeight(130);
        palette.subscribe(this::refresh);
        session.seriesProperty().subscribe(this::refresh);
    }

    /**
     * Draws what came in since the last time, unless that was a moment ago.
     *
     * @param nowNanos a clock that only grows
     */
    public void tick(long nowNanos) {
        boolean news = drawn != session.seriesProperty().get() || drawnVersion != session.versionProperty().get();
        if (news && nowNanos - drawnAtNanos >= REDRAW_NANOS) {
            drawnAtNanos = nowNanos;
            refresh();
        }
    }

    /** Draws every chart. */
    public void refresh() {
        drawn = session.seriesProperty().get();
        drawnVersion = session.versionProperty().get();
        if (drawn != null) {
            cards.forEach(card -> card.show(drawn, palette.getValue()));
        }
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        double width = getWidth() - insets.getLeft() - insets.getRight() - GAP * (cards.size() - 1);
        double x = insets.getLeft();
        for (int index = 0; index < cards.size(); index++) {
            double share = Math.floor(width * SHARES.get(index));
            cards.get(index).resizeRelocate(x, insets.getTop(), share, height);
            x += share + GAP;
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 210;
    }
}
