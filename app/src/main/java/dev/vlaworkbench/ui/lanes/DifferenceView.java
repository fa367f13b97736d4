package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.ui.frame.ColourBar;
import dev.vlaworkbench.ui.frame.DrawnSet;
import dev.vlaworkbench.ui.frame.FrameTile;
import dev.vlaworkbench.ui.frame.OverlayModel;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.frame.ScaledMap;
import dev.vlaworkbench.ui.frame.SetStyle;
import dev.vlaworkbench.ui.frame.SetSwatch;
import dev.vlaworkbench.ui.frame.SharedOverlay;
import dev.vlaworkbench.ui.lanes.DifferenceModel.Side;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.metric.Named;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/**
 * Two lanes subtracted: the score map of A minus that of B on a scale with 0 in the middle, patches that only one of them computes
 * by pattern and outline, and what that does to the action. A, B and their difference can take each other's place.
 */
public final class DifferenceView extends Region {

    private static final double GAP = 16;
    private static final double LEAST_TABLE = 290;
    private static final SetStyle ONLY_A = new SetStyle(Color.web("#ffb347"), Color.web("#ffe2a8"), 0.55,
            SetStyle.Pattern.HATCHED);
    private static final SetStyle ONLY_B = new SetStyle(Color.web("#58a6ff"), Color.web("#d8eaff"), 0.55,
            SetStyle.Pattern.DOTTED);

    private final LaneFrames frames;
    private final DifferenceModel model;
    private final ObservableValue<Palette> palette;
    private final OverlayModel overlay;
    private final FrameTile difference;
    private final Map<Side, ToggleButton> sides = new EnumMap<>(Side.class);
    private final Label onlyA = new Label();
    private final Label onlyB = new Label();
    private final Label others = new Label();
    private final Label mapName = new Label();
    private final Label actions = new Label();
    private final ColourBar key;
    private final DifferenceTable table = new DifferenceTable();
    private final ScrollPane side;
    private final Map<LaneFrame, FrameTile> tiles = new HashMap<>();
    private FrameTile shown;
    private LaneFrame shownFrame;

    /**
     * A view.
     *
     * @param frames the lanes' frames
     * @param palette colours of the theme
     */
    public DifferenceView(LaneFrames frames, ObservableValue<Palette> palette) {
        this.frames = frames;
        this.model = frames.difference();
        this.palette = palette;
        overlay = SharedOverlay.beside(frames.overlay());
        overlay.differenceProperty().unbindBidirectional(frames.overlay().differenceProperty());
        overlay.stepRangesProperty().unbind();
        overlay.stepRangesProperty().set(OverlayModel.EpisodeRanges.UNKNOWN);
        overlay.shownProperty().bind(frames.overlay().shownProperty());
        overlay.differenceProperty().set(true);
        difference = new FrameTile(overlay, palette, new Subtracted());
        difference.setId("difference-frame");
        key = new ColourBar(overlay);
        key.setId("difference-colour-bar");
        shown = difference;
        setId("difference-view");
        side = new ScrollPane(side());
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().add("difference-side");
        getChildren().addAll(difference, side);
        model.layersProperty().subscribe(layers -> {
            overlay.previousProperty().set(layers.b());
            overlay.layersProperty().set(layers.a());
        });
        model.shownProperty().subscribe(this::show);
        model.sideProperty().subscribe(this::show);
        model.aProperty().subscribe(this::show);
        model.bProperty().subscribe(this::show);
        overlay.shownProperty().subscribe(this::show);
        overlay.layersProperty().subscribe(this::show);
        overlay.previousProperty().subscribe(this::show);
        overlay.scaleProperty().subscribe(this::show);
        show();
    }

    private final class Subtracted implements FrameTile.Content {
        @Override
        public Optional<ScaledMap> map() {
            return overlay.shownScaled();
        }

        @Override
        public List<DrawnSet> sets() {
            boolean bare = overlay.shownProperty().get().kind() == Overlay.Kind.FRAME;
            return bare
                    ? List.of()
                    : model.shownProperty().get().map(found -> List.of(new DrawnSet(found.onlyA(), style(ONLY_A)),
                            new DrawnSet(found.onlyB(), style(ONLY_B)))).orElse(List.of());
        }

        /** Over a map only pattern and outline, so that its colours stay what they mean. */
        private SetStyle style(SetStyle style) {
            return map().isEmpty() ? style : new SetStyle(Color.TRANSPARENT, style.line(), 0, style.pattern());
        }
    }

    private VBox side() {
        Button swap = new Button("⇄");
        swap.setId("difference-swap");
        swap.getStyleClass().add("overlay-choice");
        swap.setTooltip(Hints.of("A becomes B and B becomes A."));
        swap.setOnAction(event -> model.swap());
        HBox picked = new HBox(6, letter("A"), picker("difference-a", model.aProperty()), swap, letter("B"),
                picker("difference-b", model.bProperty()));
        picked.setAlignment(Pos.CENTER_LEFT);
        HBox pictures = new HBox(4);
        pictures.setAlignment(Pos.CENTER_LEFT);
        for (Side one : Side.values()) {
            ToggleButton button = new ToggleButton(one.label());
            button.setId("difference-side-" + one.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("overlay-choice");
            button.setTooltip(Hints.of(one == Side.DIFFERENCE
                    ? "What A has and B has not, and the other way round (Shift+F)."
                    : "Lane " + one.label() + "'s frame in the same place (F swaps A and B)."));
            button.setOnAction(event -> {
                button.setSelected(true);
                model.sideProperty().set(one);
            });
            sides.put(one, button);
            pictures.getChildren().add(button);
        }
        Label flicker = new Label("F swaps them in place");
        flicker.getStyleClass().add("fine-print");
        pictures.getChildren().add(flicker);
        Button close = new Button("×");
        close.setId("difference-close");
        close.getStyleClass().add("overlay-choice");
        close.setTooltip(Hints.of("Back to the frames (Shift+D)."));
        close.setOnAction(event -> model.onProperty().set(false));
        pictures.getChildren().add(close);
        mapName.getStyleClass().add("caption-title");
        others.getStyleClass().add("fine-print");
        others.setWrapText(true);
        actions.setWrapText(true);
        actions.getStyleClass().add("fine-print");
        VBox side = new VBox(7, picked, pictures, legend(ONLY_A, onlyA), legend(ONLY_B, onlyB), others, mapName, key,
                table, actions);
        side.getStyleClass().add("difference-content");
        return side;
    }

    private static Label letter(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption-title");
        return label;
    }

    private HBox legend(SetStyle style, Label text) {
        HBox line = new HBox(7, new SetSwatch(style), text);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private ComboBox<LaneModel> picker(String id, ObjectProperty<LaneModel> value) {
        ComboBox<LaneModel> picker = new ComboBox<>();
        picker.setId(id);
        picker.getStyleClass().add("compact");
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setPrefWidth(130);
        picker.setConverter(new Named<>(this::nameOf));
        value.subscribe(
                lane -> picker.setTooltip(Hints.of(lane == null ? "A lane of this comparison." : nameOf(lane))));
        picker.getItems().setAll(frames.lanes().lanes());
        frames.lanes().lanes().addListener((ListChangeListener<LaneModel>) change -> picker.getItems()
                .setAll(frames.lanes().lanes()));
        picker.valueProperty().bindBidirectional(value);
        return picker;
    }

    private void show() {
        Side which = model.sideProperty().get();
        sides.forEach((one, button) -> button.setSelected(one == which));
        showPicture(which);
        Optional<LaneDifference> found = model.shownProperty().get();
        onlyA.setText(
                found.map(both -> both.onlyA().tokens().size() + " computed by A alone").orElse("not computed yet"));
        onlyB.setText(found.map(both -> both.onlyB().tokens().size() + " computed by B alone").orElse(""));
        others.setText(
                found.map(both -> both.both() + " computed by both, " + both.neither() + " by neither").orElse(""));
        showMap();
        table.show(found.map(LaneDifference::actions).orElse(List.of()));
        actions.setText(found.map(DifferenceView::sentence).orElse(""));
        difference.requestLayout();
        requestLayout();
    }

    private String nameOf(LaneModel lane) {
        return frames.lanes().number(lane) + " " + lane.title() + (lane.isReference() ? "" : ", " + lane.detail());
    }

    private static String sentence(LaneDifference found) {
        double equal = found.agreement().tokenAgreement();
        return (Double.isNaN(equal)
                ? "A lane skipped the model"
                : Math.round(equal * Action.DIMENSIONS) + " of " + Action.DIMENSIONS + " action tokens equal")
                + "; L1 " + Numbers.brief(found.agreement().actionL1());
    }

    private void showMap() {
        Overlay over = overlay.shownProperty().get();
        Optional<ScaledMap> map = overlay.shownScaled();
        mapName.setText(over.kind() != Overlay.Kind.MAP
                ? "Choose a score map above to subtract it"
                : map.isPresent() ? over.map() + ", A − B" : over.map() + " is not in both lanes");
        key.setVisible(map.isPresent());
        key.setManaged(map.isPresent());
        map.ifPresent(key::show);
    }

    private void showPicture(Side which) {
        LaneModel lane = which == Side.A ? model.aProperty().get() : model.bProperty().get();
        Optional<LaneFrame> wanted = which == Side.DIFFERENCE || lane == null ? Optional.empty() : frames.of(lane);
        if (wanted.isEmpty() && shown == difference || wanted.isPresent() && wanted.get() == shownFrame) {
            return;
        }
        shownFrame = wanted.orElse(null);
        tiles.keySet().retainAll(frames.frames());
        shown = wanted.map(frame -> tiles.computeIfAbsent(frame, one -> new FrameTile(one.overlay(), palette)))
                .orElse(difference);
        getChildren().setAll(shown, side);
    }

    @Override
    protected void layoutChildren() {
        double square = Math.floor(Math.max(0, Math.min(getHeight(), getWidth() - LEAST_TABLE - GAP)));
        shown.resizeRelocate(0, 0, square, square);
        side.resizeRelocate(square + GAP, 0, Math.min(460, getWidth() - square - GAP), getHeight());
    }

    @Override
    protected double computeMinHeight(double width) {
        return 180;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }
}
