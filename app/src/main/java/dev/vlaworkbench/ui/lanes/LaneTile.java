package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.frame.FrameScaler;
import dev.vlaworkbench.ui.frame.FrameTile;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.play.PlaybackModel;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.TokenCounts;
import dev.vlaworkbench.ui.session.LanesModel;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One lane of the grid: what it is, its frame, its agreement over the steps, and what became of the patch looked at. */
final class LaneTile extends Region {

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("chosen");
    private static final double GAP = 3;
    /** Between a frame and the captions beside it. */
    static final double BESIDE_GAP = 8;
    /** A frame smaller than this has no room for the line that tells what sets the lane apart. */
    static final double COMPACT = 150;
    private static final double WAITING_OPACITY = 0.45;

    private final LaneFrame frame;
    private final LaneModel lane;
    private final FrameTile tile;
    private final HBox title;
    private final HBox detail;
    private final Label name = new Label();
    private final Label millis = new Label();
    private final Label difference = new Label();
    private final Label counts = new Label();
    /** What it may say, the longest first. */
    private List<String> countTexts = List.of("");
    private final Label patch = new Label();
    private final Label waiting = new Label();
    private final AgreementStrip strip;
    private boolean beside;
    private final LaneFaultCard fault;

    LaneTile(LaneFrame frame, LanesModel lanes, PlaybackModel playback, ObservableValue<Palette> palette,
            LaneActions actions, FrameScaler scaler) {
        this.frame = frame;
        this.lane = frame.lane();
        tile = new FrameTile(frame.overlay(), palette, scaler);
        strip = new AgreementStrip(lane, playback, palette);
        fault = new LaneFaultCard(lane, actions);
        getStyleClass().add("lane-tile");
        name.getStyleClass().addAll("caption-title", "lane-caption");
        name.setMinWidth(30);
        millis.getStyleClass().addAll("number", "small");
        millis.setMinWidth(USE_PREF_SIZE);
        title = line(new LaneBadge(lane, lanes, palette), name, spring(), overlayChoice());
        title.getStyleClass().add("lane-title");
        difference.getStyleClass().addAll("muted", "small");
        difference.setMinWidth(20);
        detail = line(difference, spring(), millis);
        counts.getStyleClass().addAll("muted", "small");
        patch.getStyleClass().add("small");
        waiting.getStyleClass().add("lane-waiting");
        waiting.setMouseTransparent(true);
        getChildren().addAll(title, detail, counts, tile, waiting, strip, patch, fault);
        title.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                lanes.focus(lane);
                if (event.getClickCount() == 2) {
                    lanes.togetherProperty().set(false);
                }
            }
        });
        Hints.install(title,
                "Click to bring the focus to this lane: panels, charts and the form show it. Double-click to "
                        + "see it alone.");
        lanes.focusedProperty().subscribe(now -> title.pseudoClassStateChanged(FOCUSED, now == lane));
        lane.choiceProperty().subscribe(this::showName);
        lane.runStateProperty().subscribe(this::showStep);
        lane.runProperty().subscribe(this::showStep);
        lane.enabledProperty().subscribe(this::showStep);
        frame.recordProperty().subscribe(this::showStep);
        frame.stepProperty().subscribe(this::showStep);
        frame.overlay().layersProperty().subscribe(this::showPatch);
        frame.overlay().hoveredProperty().subscribe(this::showPatch);
        frame.overlay().lockedProperty().subscribe(this::showPatch);
        frame.overlay().shownProperty().subscribe(this::showPatch);
        showName();
        showStep();
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(6, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** The lane that is shown. */
    LaneFrame frame() {
        return frame;
    }

    private MenuButton overlayChoice() {
        MenuButton choice = new MenuButton();
        choice.getStyleClass().addAll("flat-choice", "lane-overlay");
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setTooltip(
                Hints.of("What lies over this frame: the same as over all, or something else for this lane alone."));
        choice.setOnShowing(event -> choice.getItems().setAll(choices()));
        choice.getItems().setAll(choices());
        frame.ownProperty().subscribe(own -> choice.setText(own == null ? "" : label(own)));
        return choice;
    }

    private List<MenuItem> choices() {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("As over all lanes", null));
        items.add(new SeparatorMenuItem());
        items.add(item(label(Overlay.FRAME), Overlay.FRAME));
        items.add(item(label(Overlay.SETS), Overlay.SETS));
        frame.overlay().layersProperty().get().maps()
                .forEach(map -> items.add(item(map.name(), Overlay.map(map.name()))));
        return items;
    }

    private MenuItem item(String text, Overlay overlay) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(Objects.equals(frame.ownProperty().get(), overlay));
        item.setOnAction(event -> frame.ownProperty().set(overlay));
        return item;
    }

    private static String label(Overlay overlay) {
        return switch (overlay.kind()) {
            case FRAME -> "frame";
            case SETS -> "token sets";
            case MAP -> overlay.map();
        };
    }

    private void showName() {
        name.setText(lane.isReference() ? "Dense" : lane.title());
        difference.setText(lane.detail());
        Hints.install(name, lane.title() + ", " + lane.detail());
        difference.setTooltip(Hints.of(lane.detail()));
    }

    private void showStep() {
        StepRecord record = frame.recordProperty().get();
        LaneRun run = lane.runProperty().get();
        int t = frame.stepProperty().get();
        millis.setText(record == null ? "" : Numbers.millis(record.latency().totalMillis()) + " ms");
        millis.setTooltip(Hints.of("End-to-end milliseconds of this step."));
        String missing = LaneCaptions.missing(lane, t);
        countTexts = record == null ? List.of(missing) : TokenCounts.of(record).inWords();
        counts.setText(countTexts.getLast());
        counts.setTooltip(Hints.of(countTexts.getFirst()));
        boolean failed = run != null && run.failure().isPresent() && t >= run.failure().orElseThrow().t();
        waiting.setText(missing);
        waiting.setVisible(record == null && !failed);
        tile.setOpacity(record == null ? WAITING_OPACITY : 1);
        fault.setVisible(failed);
        if (failed) {
            fault.show(run.failure().orElseThrow());
        }
        showPatch();
        requestLayout();
    }

    private void showPatch() {
        patch.setText(LaneCaptions.patch(frame));
        patch.setTooltip(patch.getText().isEmpty() ? null : Hints.of(patch.getText()));
    }

    /** The height of everything but the frame, where the frame has this side and the captions stand above and below it. */
    double captions(double side) {
        double lines = title.prefHeight(-1) + counts.prefHeight(-1) + patch.prefHeight(-1) + AgreementStrip.HEIGHT
                + 4 * GAP;
        return side < COMPACT ? lines : lines + detail.prefHeight(-1);
    }

    /** The height below a frame that has its captions beside it. */
    static double foot() {
        return AgreementStrip.HEIGHT + 2 * GAP;
    }

    /**
     * Where the captions stand.
     *
     * @param now beside the frame rather than above and below it
     */
    void setBeside(boolean now) {
        if (beside != now) {
            beside = now;
            counts.setWrapText(now);
            patch.setWrapText(now);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        if (beside) {
            layoutBeside(Math.floor(getHeight() - foot()));
        } else {
            layoutBelowEachOther(getWidth());
        }
    }

    private void layoutBeside(double side) {
        detail.setVisible(true);
        layoutFrame(0, side);
        double left = side + BESIDE_GAP;
        double width = getWidth() - left;
        double y = place(title, left, 0, width);
        y = place(detail, left, y + GAP, width);
        counts.setText(countTexts.getFirst());
        y = place(counts, left, y + GAP, width);
        place(patch, left, y + GAP, width);
    }

    private void layoutBelowEachOther(double side) {
        detail.setVisible(side >= COMPACT);
        double y = place(title, 0, 0, side);
        if (detail.isVisible()) {
            y = place(detail, 0, y, side);
        }
        sayCounts(side);
        y = place(counts, 0, y, side) + GAP;
        place(patch, 0, layoutFrame(y, side), side);
    }

    /** The frame and the strip under it. */
    private double layoutFrame(double top, double side) {
        tile.resizeRelocate(0, top, side, side);
        waiting.autosize();
        waiting.relocate((side - waiting.getWidth()) / 2, top + (side - waiting.getHeight()) / 2);
        fault.resizeRelocate(0, top, side, side);
        strip.resizeRelocate(0, top + side + GAP, side, AgreementStrip.HEIGHT);
        return top + side + GAP + AgreementStrip.HEIGHT + GAP;
    }

    /** As much as there is room for. */
    private void sayCounts(double width) {
        for (String text : countTexts) {
            counts.setText(text);
            if (counts.prefWidth(-1) <= width) {
                return;
            }
        }
    }

    private static double place(Region node, double x, double y, double width) {
        double height = node.prefHeight(width);
        node.resizeRelocate(x, y, width, height);
        return y + height;
    }
}
