package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.experiment.comparison.Comparison;
import dev.vlaworkbench.ui.export.ExportController;
import dev.vlaworkbench.ui.export.ExportFigure;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.play.PlaybackModel;
import dev.vlaworkbench.ui.session.LiveComparison;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.session.SessionModel;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The charts under the timeline, in tabs of several cards; only the tab that is shown is drawn. */
public final class ChartsView extends HBox {

    /** While steps come in, charts are drawn this often at most. */
    private static final long REDRAW_NANOS = 120_000_000L;

    private final SessionModel session;
    private final PlaybackModel playback;
    private final ChartsModel model;
    private final ObservableValue<Palette> palette;
    private final ExportController export;
    private final Map<ChartPage, PagePane> pages = new EnumMap<>(ChartPage.class);
    private final LiveComparison comparison;
    private RunSeries drawn;
    private Optional<Comparison> drawnComparison = Optional.empty();
    private int drawnVersion = -1;
    private long drawnAtNanos;
    private double textSize = ChartStyle.SCREEN_SIZE;

    /**
     * Charts of the current run.
     *
     * @param session whose run is drawn
     * @param playback the clock whose step the cursor shows and a click sets
     * @param model which charts are shown, and how
     * @param palette colours of the theme
     * @param export takes a chart as a file
     */
    public ChartsView(SessionModel session, PlaybackModel playback, ChartsModel model,
            ObservableValue<Palette> palette, ExportController export) {
        super(8);
        this.session = session;
        this.playback = playback;
        this.model = model;
        this.palette = palette;
        this.export = export;
        this.comparison = new LiveComparison(session);
        setId("charts");
        setMinHeight(130);
        setPrefHeight(210);
        getChildren().addFirst(tabs());
        model.pageProperty().subscribe(this::showPage);
        model.expandedProperty().subscribe(this::invalidate);
        model.zoomProperty().subscribe(this::invalidate);
        model.conventionProperty().subscribe(this::invalidate);
        model.layerCountProperty().subscribe(this::invalidate);
        for (int place = 0; place < ChartsModel.MAPS; place++) {
            model.mapProperty(place).subscribe(this::invalidate);
        }
        model.hiddenEntries().addListener((SetChangeListener<String>) change -> invalidate());
        palette.subscribe(this::invalidate);
        session.seriesProperty().subscribe(this::invalidate);
        session.modelProperty().subscribe(this::invalidate);
        session.episodeProperty().subscribe(model::resetZoom);
        playback.stepProperty().subscribe(this::stepChanged);
        showPage();
    }

    /** A page's cards; made when the page is first shown, for a chart takes a while to make. */
    private PagePane page(ChartPage page) {
        return pages.computeIfAbsent(page, fresh -> {
            PagePane made = cards(fresh);
            HBox.setHgrow(made.view(), Priority.ALWAYS);
            getChildren().add(made.view());
            return made;
        });
    }

    private PagePane cards(ChartPage page) {
        ChartChoices choices = new ChartChoices(model, this::data);
        return switch (page) {
            case OVERVIEW -> new CardsPane(model, List.of(0.37, 0.37, 0.26), List.of(
                    card("latency-chart", LatencyFigure::new, null),
                    card("schedule-chart", ScheduleFigure::new, null),
                    card("cost-chart", CostFigure::new, choices::conventions)));
            case TOKENS -> new CardsPane(model, List.of(0.6, 0.4), List.of(
                    card("layers-chart", LayersFigure::new, choices::layerCounts),
                    card("reuse-chart", ReuseFigure::new, null)));
            case ACTIONS -> new CardsPane(model, List.of(0.74, 0.26), List.of(
                    card("actions-chart", ActionsFigure::new, null),
                    card("agreement-chart", AgreementFigure::new, null)));
            case ENTROPY -> new CardsPane(model, List.of(0.32, 0.32, 0.36), List.of(
                    card("distribution-chart", () -> new DistributionFigure(0), () -> choices.maps(0)),
                    card("distribution-2-chart", () -> new DistributionFigure(1), () -> choices.maps(1)),
                    card("spread-chart", () -> new SpreadFigure(0), () -> choices.maps(0))));
            case COMPARISON -> new ComparisonPane(model, playback, palette, new ComparisonTableView(palette),
                    new LanesCard.Around(List::of, comparison::comparison, comparison::caution, this::origin,
                            () -> Optional.ofNullable(session.modelProperty().get()), export),
                    this::data);
        };
    }

    private ChartCard card(String id, Supplier<Figure> kind, Supplier<List<MenuItem>> choices) {
        return new ChartCard(id, kind, choices, playback, model, this::data, export);
    }

    private VBox tabs() {
        VBox tabs = new VBox(3);
        tabs.getStyleClass().add("chart-tabs");
        // Their width stands in the style sheet: a chosen tab is bold and wider, and the charts shall not move for it.
        for (ChartPage page : ChartPage.values()) {
            ToggleButton tab = new ToggleButton(page.label());
            tab.setId("charts-" + page.name().toLowerCase(Locale.ROOT));
            tab.getStyleClass().add("chart-tab");
            tab.setTooltip(Hints.of("Shows the charts of this page: " + page.label().toLowerCase(Locale.ROOT) + "."));
            tab.setMaxWidth(Double.MAX_VALUE);
            tab.setOnAction(event -> {
                tab.setSelected(true);
                model.pageProperty().set(page);
            });
            model.pageProperty().subscribe(now -> tab.setSelected(now == page));
            // The tabs' own font says how large text is now.
            tab.fontProperty().subscribe(font -> {
                if (font.getSize() != textSize) {
                    textSize = font.getSize();
                    invalidate();
                }
            });
            tabs.getChildren().add(tab);
        }
        Button whole = new Button();
        whole.setId("zoom-reset");
        whole.getStyleClass().add("loop-chip");
        whole.setMaxWidth(Double.MAX_VALUE);
        whole.setTooltip(
                Hints.of("These steps are shown. Click, or double-click a chart, for the whole episode; the wheel "
                        + "and dragging zoom."));
        whole.textProperty().bind(model.zoomProperty()
                .map(window -> window.first() + "–" + (int) Math.floor(window.to()) + " ×").orElse(""));
        whole.setOnAction(event -> model.resetZoom());
        whole.visibleProperty().bind(model.zoomProperty().isNotNull());
        tabs.getChildren().add(whole);
        return tabs;
    }

    private void showPage() {
        shown();
        pages.forEach((page, pane) -> {
            pane.view().setVisible(page == model.pageProperty().get());
            pane.view().setManaged(pane.view().isVisible());
        });
        invalidate();
    }

    private void stepChanged() {
        model.follow(playback.stepProperty().get(), playback.stepsProperty().get());
        shown().invalidateFollowing();
    }

    private PagePane shown() {
        return page(model.pageProperty().get());
    }

    private void invalidate() {
        shown().draw(this::draw);
    }

    private void draw(ChartCard card) {
        data().ifPresent(now -> card.show(now, ChartStyle.screen(palette.getValue(), (float) textSize)));
    }

    private Optional<FigureData> data() {
        RunSeries series = session.seriesProperty().get();
        if (series == null) {
            return Optional.empty();
        }
        List<String> maps = new ArrayList<>();
        for (int place = 0; place < ChartsModel.MAPS; place++) {
            maps.add(model.mapProperty(place).get());
        }
        return Optional.of(new FigureData(series, Optional.ofNullable(session.episodeProperty().get()),
                Optional.ofNullable(session.modelProperty().get()), playback.stepProperty().get(),
                model.window(series.steps()), playback.marksProperty().get(), model.conventionProperty().get(),
                model.layerCountProperty().get(), maps, Set.of()));
    }

    /**
     * Draws what came in since the last time, unless that was a moment ago.
     *
     * @param nowNanos a clock that only grows
     */
    public void tick(long nowNanos) {
        if (nowNanos - drawnAtNanos >= REDRAW_NANOS && hasNews()) {
            drawnAtNanos = nowNanos;
            refresh();
        }
    }

    private boolean hasNews() {
        if (model.pageProperty().get() == ChartPage.COMPARISON) {
            return comparison.comparison() != drawnComparison;
        }
        return drawn != session.seriesProperty().get() || drawnVersion != session.versionProperty().get();
    }

    /** Draws every chart that is shown, at the next layout. */
    public void refresh() {
        if (model.pageProperty().get() == ChartPage.COMPARISON) {
            drawnComparison = comparison.comparison();
        }
        drawn = session.seriesProperty().get();
        drawnVersion = session.versionProperty().get();
        invalidate();
    }

    /** The chart that was pointed at last, or the first of the tab, as a file; empty while there are no data. */
    public Optional<ExportFigure> current() {
        return shown().file(model.currentProperty().get());
    }

    /** Lines that say where what is shown is from; none while there are no data. */
    public List<String> origin() {
        return data().map(FigureData::origin).orElse(List.of());
    }
}
