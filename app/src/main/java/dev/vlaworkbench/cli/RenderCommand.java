package dev.vlaworkbench.cli;

import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.replay.InferenceThread;
import dev.vlaworkbench.strategy.StrategyCatalog;
import dev.vlaworkbench.ui.chart.ChartPage;
import dev.vlaworkbench.ui.render.PictureLook;
import dev.vlaworkbench.ui.render.RenderJob;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the window at one step as a picture, without a display. */
@Command(name = "render", description = "Replays an episode up to a step and writes the window at that step as a PNG picture; needs no display.")
final class RenderCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VlaWorkbench program;

    @Mixin
    private EpisodeArguments episodeArguments;

    @Mixin
    private ModelArguments modelArguments;

    @Option(names = "--strategy", required = true, paramLabel = "ID[:NAME=VALUE,...]", description = "The strategy, such as infoentropy:T=100; given several times, the window shows all lanes side by side. 'plugins list' shows them.")
    private List<String> strategies;

    @Option(names = "--step", required = true, paramLabel = "N", description = "The control step, from 0.")
    private int step;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The PNG file to write.")
    private Path out;

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "dark", description = "Colours (default: ${DEFAULT-VALUE}).")
    private ThemeChoice theme;

    @Option(names = "--overlay", paramLabel = "NAME", defaultValue = "token sets", description = "'frame', 'token sets' or the name of one of the strategy's score maps (default: ${DEFAULT-VALUE}).")
    private String overlay;

    @Option(names = "--charts", paramLabel = "TAB", defaultValue = "overview", description = "The tab of charts: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ChartPage charts;

    @Option(names = "--width", paramLabel = "PIXELS", defaultValue = "1600", description = "Width (default: ${DEFAULT-VALUE}).")
    private int width;

    @Option(names = "--height", paramLabel = "PIXELS", defaultValue = "1000", description = "Height (default: ${DEFAULT-VALUE}).")
    private int height;

    @Option(names = "--patch", paramLabel = "N", description = "A patch to look into, 0 to 255, row by row from the top left.")
    private Integer patch;

    @Option(names = "--word", paramLabel = "WORD", description = "A word of the instruction whose attention lies over the frame; may be given several times.")
    private List<String> words = List.of();

    @Option(names = "--difference", description = "Subtract the dense lane from the last lane named.")
    private boolean difference;

    @Override
    public Integer call() {
        PictureLook look = new PictureLook(theme, overlay, charts, width, height,
                patch == null ? OptionalInt.empty() : OptionalInt.of(patch), words, difference);
        try (StrategyCatalog catalog = StrategyCatalog.load(program.shared().pluginsFolder())) {
            strategies.forEach(catalog::choose);
            Episode episode = episodeArguments.open();
            try (InferenceThread inference = new InferenceThread()) {
                inference.submit(() -> {
                    try (VlaModel model = modelArguments.load()) {
                        new RenderJob(episode, model, catalog, strategies, step, look).write(out);
                    }
                    return null;
                }).join();
            }
        }
        spec.commandLine().getOut().println("Wrote " + out + ".");
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
