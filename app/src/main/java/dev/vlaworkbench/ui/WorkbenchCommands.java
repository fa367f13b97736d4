package dev.vlaworkbench.ui;

import dev.vlaworkbench.ui.chart.ChartCommands;
import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import dev.vlaworkbench.ui.frame.FrameCommands;
import dev.vlaworkbench.ui.lanes.DifferenceCommands;
import dev.vlaworkbench.ui.lanes.LaneActions;
import dev.vlaworkbench.ui.lanes.LaneCommands;
import dev.vlaworkbench.ui.layout.LayoutCommands;
import dev.vlaworkbench.ui.play.PlayCommands;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.theme.ThemeCommands;
import dev.vlaworkbench.ui.theme.ThemeController;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Gathers the commands of every part of the window. A new part joins here with one line. */
public final class WorkbenchCommands {

    private WorkbenchCommands() {}

    /**
     * The commands of a window.
     *
     * @param model what most of them change
     * @param actions what the others ask for
     * @param theme the theme
     */
    public static Commands of(WorkbenchModel model, WorkbenchActions actions, ThemeController theme) {
        return of(model, actions, LaneActions.none(model.session().lanes()), theme);
    }

    /** The same with lanes that can be computed anew. */
    public static Commands of(WorkbenchModel model, WorkbenchActions actions, LaneActions lanes,
            ThemeController theme) {
        Commands commands = new Commands();
        addFile(commands, actions);
        addEdit(commands, model, actions);
        new LayoutCommands(model.layout()).addTo(commands);
        commands.add(Command.named("window.full-screen", "Full screen").in(Category.VIEW, 1).keys("F11")
                .runs(actions.fullScreen()));
        new ThemeCommands(theme.choiceProperty(), theme.presentationProperty()).addTo(commands);
        new FrameCommands(model.overlay()).addTo(commands);
        new PlayCommands(model.playback()).addTo(commands);
        new ChartCommands(model.charts()).addTo(commands);
        new LaneCommands(lanes, model.session().strategies()).addTo(commands);
        new DifferenceCommands(model.laneFrames()).addTo(commands);
        addRun(commands, model, actions);
        addHelp(commands, model, actions);
        return commands;
    }

    private static void addFile(Commands commands, WorkbenchActions actions) {
        commands.add(
                Command.named("episode.open", "Open episode…").in(Category.FILE, 0).keys("Shortcut+O")
                        .help("Opens a LIBERO HDF5 file or a rollout video; a file can also be dropped on the window.")
                        .runs(actions.openEpisode()),
                Command.named("model.open", "Open model…").in(Category.FILE, 0).keys("Shortcut+M")
                        .help("Loads an OpenVLA checkpoint's folder in place of the model that is loaded.")
                        .runs(actions.openModel()),
                Command.named("library.add", "Add folder to library…").in(Category.FILE, 2)
                        .help("Lists every recording in a folder; a folder can also be dropped on the window.")
                        .runs(actions.addFolder()),
                Command.named("library.refresh", "Look through library again").in(Category.FILE, 2)
                        .runs(actions.refreshLibrary()),
                Command.named("window.quit", "Quit").in(Category.FILE, 9).keys("Shortcut+Q").runs(actions.quit()));
    }

    private static void addEdit(Commands commands, WorkbenchModel model, WorkbenchActions actions) {
        ObservableValue<Boolean> chosen = model.form().choiceProperty().isNotNull();
        commands.add(
                Command.named("find.open", "Find anything…").in(Category.EDIT, 0).keys("Shortcut+K")
                        .help("Searches commands, episodes, overlays, settings and definitions.").runs(actions.find()),
                Command.named("strategy.defaults", "Parameters to their defaults").in(Category.EDIT, 1).when(chosen)
                        .help("Sets every parameter of the strategy to its default and computes anew.")
                        .runs(model.form()::reset),
                Command.named("settings.reset", "Reset to defaults…").in(Category.EDIT, 9)
                        .help("Forgets theme, layout, overlay, library folders and recent files, after asking.")
                        .runs(actions.resetAll()));
    }

    private static void addRun(Commands commands, WorkbenchModel model, WorkbenchActions actions) {
        ObservableValue<Boolean> hasRun = model.session().runProperty().isNotNull();
        ObservableValue<Boolean> running = model.session().runStateProperty().isEqualTo(LaneRun.State.RUNNING);
        commands.add(
                Command.named("run.restart", "Compute anew").in(Category.RUN, 1).keys("Shortcut+R").when(hasRun)
                        .help("Runs every lane again from step 0, in lockstep.").runs(actions.restartRun()),
                Command.named("run.cancel", "Stop computing").in(Category.RUN, 1).keys("Shortcut+PERIOD").when(running)
                        .help("Stops every lane after the step that is being computed; what is computed stays.")
                        .runs(actions.cancelRun()));
    }

    private static void addHelp(Commands commands, WorkbenchModel model, WorkbenchActions actions) {
        commands.add(
                Command.named("help.keys", "Keyboard").in(Category.HELP).typed("?").runs(actions.showKeys()),
                Command.named("help.notices", "Notices").in(Category.HELP).when(hasNotices(model))
                        .help("What did not load or could not be restored, and what to do about it.")
                        .runs(actions.showNotices()),
                Command.named("help.about", "About").in(Category.HELP, 9).runs(actions.showAbout()));
    }

    private static ObservableValue<Boolean> hasNotices(WorkbenchModel model) {
        return Bindings.isNotEmpty(model.session().notices()).or(Bindings.isNotEmpty(model.session().problems()));
    }
}
