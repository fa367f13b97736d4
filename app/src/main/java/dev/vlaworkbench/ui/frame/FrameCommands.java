package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import java.util.ArrayList;
import java.util.List;

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
                        .help("Draws the borders of the 16 x 16 patches.").toggles(overlay.gridProperty()));
        commands.offer(this::choices);
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
