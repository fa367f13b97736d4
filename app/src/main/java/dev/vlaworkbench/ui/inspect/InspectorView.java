package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.play.PlaybackModel;
import dev.vlaworkbench.ui.step.StepModel;
import dev.vlaworkbench.ui.step.StepView;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The right side of the window: the step's numbers and the patch that is looked at. In a tall window both stand one above the
 * other; else one is chosen, and locking a patch chooses the patch.
 */
public final class InspectorView extends VBox {

    /** Below this height both together would need scrolling for what a person looks at all the time. */
    private static final double ROOM_FOR_BOTH = 940;

    /** The two parts. */
    public enum Part {
        /** The step's numbers. */
        STEP,
        /** The patch. */
        PATCH
    }

    private final StepView step;
    private final ScrollPane patch;
    private final PatchView patchView;
    private final VBox both = new VBox(8);
    private final StackPane content = new StackPane();
    private final HBox tabs = new HBox(4);
    private final ToggleButton stepTab = tab("Step", Part.STEP);
    private final ToggleButton patchTab = tab("Patch", Part.PATCH);
    private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(Part.STEP);
    private boolean stacked;
    private Part beforeLock = Part.STEP;

    /**
     * The right side.
     *
     * @param stepModel the step's numbers
     * @param model the patch
     * @param attention the words and the range of their attention
     * @param playback the step shown, set by a click into the biography
     * @param locked the locked patch, negative for none
     * @param palette colours of the theme
     */
    public InspectorView(StepModel stepModel, InspectorModel model, AttentionModel attention, PlaybackModel playback,
            ObservableIntegerValue locked, ObservableValue<Palette> palette) {
        getStyleClass().add("inspector");
        step = new StepView(stepModel, palette);
        patchView = new PatchView(model, attention, playback.stepProperty(), t -> {
            playback.playingProperty().set(false);
            playback.goTo(t);
        }, palette);
        patch = new ScrollPane();
        patch.getStyleClass().add("side-panel");
        patch.setFitToWidth(true);
        patch.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        both.getStyleClass().add("side-content");
        tabs.getStyleClass().add("inspector-tabs");
        tabs.getChildren().addAll(stepTab, patchTab);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(tabs, content);
        heightProperty().subscribe(this::arrange);
        part.subscribe(this::arrange);
        locked.subscribe((before, now) -> follow(before.intValue() >= 0, now.intValue() >= 0));
        arrange();
    }

    /** Which part is shown where there is no room for both. */
    public ReadOnlyObjectProperty<Part> partProperty() {
        return part.getReadOnlyProperty();
    }

    private ToggleButton tab(String text, Part shows) {
        ToggleButton tab = new ToggleButton(text);
        tab.setId("inspector-" + text.toLowerCase(Locale.ROOT));
        tab.getStyleClass().add("overlay-choice");
        tab.setTooltip(Hints.of("Shows the " + text.toLowerCase(Locale.ROOT) + "; a higher window shows both."));
        tab.setOnAction(event -> {
            part.set(shows);
            arrange();
        });
        return tab;
    }

    private void follow(boolean wasLocked, boolean isLocked) {
        if (isLocked && !wasLocked) {
            beforeLock = part.get();
            part.set(Part.PATCH);
        } else if (!isLocked && wasLocked) {
            part.set(beforeLock);
        }
    }

    private void arrange() {
        stacked = getHeight() >= ROOM_FOR_BOTH;
        tabs.setVisible(!stacked);
        tabs.setManaged(!stacked);
        stepTab.setSelected(part.get() == Part.STEP);
        patchTab.setSelected(part.get() == Part.PATCH);
        step.setCardWanted(!stacked);
        if (stacked) {
            both.getChildren().setAll(patchView, new Separator(), step.content());
            show(both);
        } else if (part.get() == Part.PATCH) {
            both.getChildren().setAll(patchView);
            show(both);
        } else {
            both.getChildren().clear();
            step.adopt();
            show(step);
        }
    }

    private void show(Node node) {
        Node wanted = node == both ? patch : node;
        if (wanted == patch && patch.getContent() != both) {
            patch.setContent(both);
        }
        if (content.getChildren().size() != 1 || content.getChildren().getFirst() != wanted) {
            content.getChildren().setAll(wanted);
        }
    }
}
