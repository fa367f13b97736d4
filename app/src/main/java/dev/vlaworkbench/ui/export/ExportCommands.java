package dev.vlaworkbench.ui.export;

import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/** Saving and copying figures. */
public final class ExportCommands {

    private ExportCommands() {}

    /**
     * Declares the commands.
     *
     * @param commands the window's
     * @param export takes figures out
     * @param chart gives the chart that was pointed at last
     * @param frame gives the frame with what lies over it
     * @param hasRun whether there is anything to export
     */
    public static void add(Commands commands, ExportController export, Supplier<Optional<ExportFigure>> chart,
            Supplier<Optional<ExportFigure>> frame, ObservableValue<Boolean> hasRun) {
        commands.add(
                Command.named("export.chart", "Export chart…").in(Category.FILE, 2).keys("Shortcut+E").when(hasRun)
                        .help("Saves or copies the chart that the pointer was on last: SVG, PNG, or CSV with definitions.")
                        .runs(() -> chart.get().ifPresent(export::ask)),
                Command.named("export.chart-copy", "Copy chart").in(Category.FILE, 2).keys("Shift+Shortcut+C")
                        .when(hasRun).help("Copies the picture of the chart that the pointer was on last.")
                        .runs(() -> chart.get().ifPresent(export::copyPicture)),
                Command.named("export.frame", "Export frame…").in(Category.FILE, 2).keys("Shift+Shortcut+E")
                        .help("Saves or copies the frame with its overlay and colour bar: SVG, PNG, or CSV.")
                        .runs(() -> frame.get().ifPresent(export::ask)),
                Command.named("export.frame-copy", "Copy frame").in(Category.FILE, 2)
                        .help("Copies the picture of the frame with its overlay and colour bar.")
                        .runs(() -> frame.get().ifPresent(export::copyPicture)));
    }
}
