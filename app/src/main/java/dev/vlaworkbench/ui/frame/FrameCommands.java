package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.colour.RangeMode;
import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** What lies over the frame. */
public final class FrameCommands {

    private final OverlayModel overlay;

    /**
     * Commands for an overlay.
     *
     * @param overlay what they change
     */
    public FrameCommands(OverlayModel overlay) {
        this.overlay = overlay;
    }

    /**
     * Declares them.
     *
     * @param commands the window's
     */
    public void addTo(Commands commands) {
        commands.add(
                Command.named("frame.bare", "Bare frame while the key is held").in(Category.VIEW, 2).keys("O")
                        .help("Hides everything that lies over the frame for as long as the key is down.")
                        .holds(() -> overlay.bareProperty().set(true), () -> overlay.bareProperty().set(false)),
                Command.named("frame.grid", "Patch grid").in(Category.VIEW, 2).keys("G")
                        .help("Draws the borders of the 16 x 16 patches.").toggles(overlay.gridProperty()),
                Command.named("frame.change", "Change since the step before").in(Category.VIEW, 2).keys("D")
                        .help("Shows what lies over the frame as its change since the step before.")
                        .toggles(overlay.differenceProperty()),
                Command.named("frame.whole", "Whole frame").in(Category.VIEW, 2).keys("0")
                        .when(overlay.viewportProperty().map(viewport -> viewport.zoom() > 1))
                        .help("Ends zooming; the wheel over the frame zooms, dragging moves.")
                        .runs(() -> overlay.viewportProperty().set(Viewport.WHOLE)));
        for (RangeMode range : RangeMode.values()) {
            commands.add(Command.named("frame.range-" + range.name(), "Colours span values " + range.label())
                    .in(Category.SETTINGS).chooses(overlay.rangeProperty(), range));
        }
        addLock(commands);
        commands.offer(this::choices);
    }

    private void addLock(Commands commands) {
        ObservableValue<Boolean> locked = overlay.lockedProperty().map(token -> token.intValue() >= 0);
        commands.add(
                Command.named("patch.unlock", "Unlock the patch").in(Category.VIEW, 3).keys("Esc").when(locked)
                        .runs(() -> overlay.lockedProperty().set(OverlayModel.NO_TOKEN)),
                move("up", "Alt+Up", -1, 0, locked), move("down", "Alt+Down", 1, 0, locked),
                move("left", "Alt+Left", 0, -1, locked), move("right", "Alt+Right", 0, 1, locked));
    }

    private Command move(String where, String keys, int rows, int columns, ObservableValue<Boolean> locked) {
        return Command.named("patch." + where, "Locked patch " + where).in(Category.VIEW, 3).under("Locked patch")
                .keys(keys).when(locked).runs(() -> overlay.moveLock(rows, columns));
    }

    private List<Command> choices() {
        List<Command> choices = new ArrayList<>();
        choices.add(choice("Frame", Overlay.FRAME));
        choices.add(choice("Token sets", Overlay.SETS));
        overlay.maps().forEach(map -> choices.add(choice(map, Overlay.map(map))));
        return choices;
    }

    private Command choice(String title, Overlay choice) {
        return Command.named("overlay." + title, title).in(Category.OVERLAYS).chooses(overlay.shownProperty(), choice);
    }
}
