package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LanesModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Adding, focusing, hiding and removing lanes. */
public final class LaneCommands {

    /** The menu of what can be added. */
    public static final String ADD = "Add lane";

    private final LaneActions actions;
    private final LanesModel lanes;
    private final List<StrategyDescriptor> offers;

    /**
     * Commands for lanes.
     *
     * @param actions what they do
     * @param offers strategies that a lane can run
     */
    public LaneCommands(LaneActions actions, List<StrategyDescriptor> offers) {
        this.actions = actions;
        this.lanes = actions.lanes();
        this.offers = offers;
    }

    /**
     * Declares them.
     *
     * @param commands the window's
     */
    public void addTo(Commands commands) {
        ObservableValue<Boolean> several = Bindings.size(lanes.lanes()).greaterThan(1);
        ObservableValue<Boolean> focused = lanes.focusedProperty().isNotNull();
        ObservableValue<Boolean> studied = lanes.focusedProperty().map(lane -> !lane.isReference()).orElse(false);
        ObservableValue<Boolean> room = lanes.focusedProperty().isNotNull()
                .and(Bindings.size(lanes.lanes()).lessThan(LanesModel.MOST));
        commands.add(
                named("lanes.together", "All lanes side by side", 0).keys("Shortcut+L").when(several)
                        .help("Shows the frames of all lanes at the same step, or that of the focused lane alone.")
                        .toggles(lanes.togetherProperty()),
                named("lanes.dense", "Dense lane's frame", 0).keys("Shift+H")
                        .help("Shows or hides the dense lane's frame; the numbers are measured against it all the same.")
                        .toggles(lanes.reference().shownProperty()),
                named("lanes.hide", "Focused lane's frame", 0).keys("H").when(focused)
                        .help("Shows or hides the focused lane's frame among the others.")
                        .runs(() -> toggleShown(lanes.focusedProperty().get())),
                named("lanes.next", "Focus next lane", 1).keys("Shift+Down").when(several)
                        .runs(() -> actions.moveFocus(1)),
                named("lanes.previous", "Focus previous lane", 1).keys("Shift+Up").when(several)
                        .runs(() -> actions.moveFocus(-1)));
        for (int number = 1; number <= LanesModel.MOST; number++) {
            commands.add(focus(number));
        }
        commands.add(
                named("lanes.duplicate", "Duplicate focused lane", 2).keys("Shortcut+D").when(room)
                        .help("Adds a lane with the same strategy and parameters, to change some of them.")
                        .runs(() -> actions.duplicate(lanes.focusedProperty().get())),
                named("lanes.restart", "Compute focused lane anew", 2).keys("Shortcut+Shift+R").when(focused)
                        .help("Runs this lane from step 0, beside a dense lane of its own; the others stay.")
                        .runs(() -> actions.restart(lanes.focusedProperty().get())),
                named("lanes.remove", "Remove focused lane", 2).keys("Shift+Delete").when(studied)
                        .help("Takes the lane away with what it has computed; the dense lane stays.")
                        .runs(() -> actions.remove(lanes.focusedProperty().get())));
        commands.offer(this::additions);
    }

    private static Command.Declaration named(String id, String title, int section) {
        return Command.named(id, title).in(Category.LANES, section);
    }

    private static void toggleShown(LaneModel lane) {
        lane.shownProperty().set(!lane.shownProperty().get());
    }

    private Command focus(int number) {
        return named("lanes.focus-" + number, "Lane " + number, 1).under("Focus lane").keys(String.valueOf(number))
                .help("Brings the focus to this lane; panels, charts and the form show it.")
                .when(Bindings.size(lanes.lanes()).greaterThanOrEqualTo(number))
                .runs(() -> lanes.numbered(number).ifPresent(lanes::focus));
    }

    private List<Command> additions() {
        List<Command> additions = new ArrayList<>();
        if (!lanes.hasRoom()) {
            return additions;
        }
        for (StrategyDescriptor strategy : offers) {
            additions.add(addition(strategy, "", strategy.name(), strategy.description(), Map.of()));
            for (Preset preset : strategy.presets()) {
                additions.add(addition(strategy, ":" + preset.name(), strategy.name() + ": " + preset.name(),
                        preset.description(), preset.values()));
            }
        }
        return additions;
    }

    private Command addition(StrategyDescriptor strategy, String more, String title, String help,
            Map<String, String> values) {
        return named("lanes.add-" + strategy.id() + more, title, 2).under(ADD).help(help)
                .runs(() -> actions.add(new StrategyChoice(strategy,
                        ParameterValues.parse(strategy.parameters(), values))));
    }
}
