package dev.vlaworkbench.cli;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.ui.FirstWishes;
import dev.vlaworkbench.ui.WorkbenchLauncher;
import dev.vlaworkbench.ui.WorkbenchOptions;
import dev.vlaworkbench.ui.memory.SettingsFolder;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Opens the window; also what the program does when no command is given. */
@Command(name = "window", description = "Opens the window as it was left, on the bundled sample episode and checkpoint at first.")
final class WindowCommand implements Callable<Integer> {

    @ParentCommand
    private VlaWorkbench program;

    @Option(names = "--episode", paramLabel = "FILE", description = "A recording: a LIBERO HDF5 file or a rollout video.")
    private Optional<Path> episode = Optional.empty();

    @Option(names = "--demo", paramLabel = "NAME", description = "Which episode of a file that holds several, such as demo_3.")
    private Optional<String> demo = Optional.empty();

    @Option(names = "--instruction", paramLabel = "TEXT", description = "The task in natural language.")
    private Optional<String> instruction = Optional.empty();

    @Option(names = "--model", paramLabel = "DIR", description = "An OpenVLA checkpoint's folder, as published on Hugging Face.")
    private Optional<Path> model = Optional.empty();

    @Option(names = "--strategy", paramLabel = "ID[:NAME=VALUE,...]", description = "A lane to begin with, beside the dense one; may be given several times (default: the last session's lanes, at first "
            + WorkbenchOptions.DEFAULT_STRATEGY + ").")
    private List<String> strategies = List.of();

    @Option(names = "--device", paramLabel = "auto|cpu|cuda", defaultValue = "auto", description = "Where the model runs; auto takes a GPU where there is one.")
    private DeviceChoice device = DeviceChoice.AUTO;

    @Option(names = "--theme", paramLabel = "system|light|dark", description = "Colours (default: as last time, at first as the system).")
    private Optional<ThemeChoice> theme = Optional.empty();

    @Option(names = "--session", paramLabel = "FILE", description = "Where the window's state is kept (default: session.json in the settings folder of this system).")
    private Optional<Path> session = Optional.empty();

    @Option(names = "--no-session", description = "Begin afresh and remember nothing.")
    private boolean noSession;

    /** For picocli, which fills the fields. */
    WindowCommand() {}

    /** With every option at its default. */
    WindowCommand(VlaWorkbench program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        if (demo.isPresent() && episode.isEmpty()) {
            throw new UserException("--demo names an episode of a file; name the file with --episode.");
        }
        Samples samples = new Samples(program.shared().samplesFolder());
        FirstWishes first = wishes(episode, demo, instruction, theme, noSession, session, samples.episode());
        WorkbenchLauncher.open(new WorkbenchOptions(program.shared().pluginsFolder(),
                program.shared().worldsFolder(), first.episode(), first.episodeOptions(), model, strategies,
                device, first.theme(), first.session(), first.sampleEpisode(), samples.checkpoint()),
                program.begun());
        return ExitCode.OK;
    }

    /** What the first picture depends on, from what the options say; {@link WindowGlance} asks too. */
    static FirstWishes wishes(Optional<Path> episode, Optional<String> demo, Optional<String> instruction,
            Optional<ThemeChoice> theme, boolean noSession, Optional<Path> session, Optional<Path> sample) {
        // A recording that a person names without more is asked about; the sample is just opened.
        boolean ask = episode.isPresent() && demo.isEmpty() && instruction.isEmpty();
        Optional<EpisodeOptions> said = ask ? Optional.empty() : Optional.of(new EpisodeOptions(demo, instruction));
        Optional<Path> kept = noSession
                ? Optional.empty()
                : Optional.of(session.orElseGet(() -> SettingsFolder.find().resolve("session.json")));
        return new FirstWishes(episode, said, theme, kept, sample);
    }
}
