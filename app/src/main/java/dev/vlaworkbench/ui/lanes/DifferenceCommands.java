package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.lanes.DifferenceModel.Side;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Subtracting two lanes. */
public final class DifferenceCommands {

    private final LaneFrames frames;

    /**
     * Commands for a difference.
     *
     * @param frames the lanes' frames
     */
    public DifferenceCommands(LaneFrames frames) {
        this.frames = frames;
    }

    /**
     * Declares them.
     *
     * @param commands the window's
     */
    public void addTo(Commands commands) {
        DifferenceModel difference = frames.difference();
        ObservableValue<Boolean> several = Bindings.size(frames.lanes().lanes()).greaterThan(1);
        commands.add(
                Command.named("lanes.difference", "Difference of two lanes").in(Category.LANES, 3).keys("Shift+D")
                        .when(several)
                        .help("Subtracts the dense lane, or another, from the focused one: score maps, dispositions, actions.")
                        .toggles(difference.onProperty()),
                Command.named("lanes.flicker", "Swap A and B in place").in(Category.LANES, 3).keys("F")
                        .when(difference.onProperty())
                        .help("Puts lane A's frame, then lane B's, in the same place: what differs is seen to jump.")
                        .runs(difference::flicker),
                Command.named("lanes.subtract", "Back to A − B").in(Category.LANES, 3).keys("Shift+F")
                        .when(difference.onProperty())
                        .runs(() -> difference.sideProperty().set(Side.DIFFERENCE)));
    }
}
