package dev.vlaworkbench.ui.plugin;

import dev.vlaworkbench.UserException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.Stage;

/**
 * The desktop's own browser: asked through JavaFX on Windows and macOS, elsewhere through the desktop's command, since JavaFX tells
 * nobody there that a page was not opened. For the FX thread.
 */
public final class HostBrowser implements LinkOpener {

    /** The desktop's command first. */
    private static final List<String> OPENERS = List.of("xdg-open", "gio", "firefox", "google-chrome", "chromium");

    private final boolean desktopOpens;
    private final String searched;
    private final Consumer<String> services;

    /** The browser of the system that this runs on. */
    public HostBrowser() {
        this(System.getProperty("os.name", ""), System.getenv().getOrDefault("PATH", ""),
                address -> services().showDocument(address));
    }

    /**
     * A browser of some system.
     *
     * @param system its name
     * @param searched folders of its programs, as in {@code PATH}
     * @param services shows an address
     */
    HostBrowser(String system, String searched, Consumer<String> services) {
        String name = system.toLowerCase(Locale.ROOT);
        desktopOpens = name.startsWith("windows") || name.startsWith("mac");
        this.searched = searched;
        this.services = services;
    }

    /** JavaFX gives them to an application alone; the toolkit was started without one. */
    private static HostServices services() {
        return new Application() {
            @Override
            public void start(Stage stage) {
                throw new UnsupportedOperationException("the window is opened elsewhere");
            }
        }.getHostServices();
    }

    @Override
    public CompletionStage<Void> open(URI page) {
        if (!WebLink.isWeb(page)) {
            throw new UserException("'" + page + "' is no web address; only http and https links are opened.");
        }
        String address = page.toASCIIString();
        if (desktopOpens) {
            services.accept(address);
            return CompletableFuture.completedFuture(null);
        }
        Path opener = OPENERS.stream().flatMap(program -> find(program).stream()).findFirst()
                .orElseThrow(() -> new UserException("No browser was found to open " + page
                        + " with; install xdg-utils or a browser, or copy the link."));
        return run(opener, address);
    }

    /** The command ends with a status other than 0 where no browser took the page; a browser itself stays. */
    private static CompletionStage<Void> run(Path opener, String address) {
        List<String> command = opener.endsWith("gio")
                ? List.of(opener.toString(), "open", address)
                : List.of(opener.toString(), address);
        try {
            return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start().onExit().thenAccept(ended -> {
                        if (ended.exitValue() != 0) {
                            throw new UserException("'" + opener + "' found no browser to open " + address
                                    + " with; set a default browser, or copy the link.");
                        }
                    });
        } catch (IOException notStarted) {
            throw new UserException("'" + opener + "' could not be started to open " + address + " ("
                    + notStarted.getMessage() + "); copy the link instead.", notStarted);
        }
    }

    private Optional<Path> find(String program) {
        return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(searched)
                .flatMap(folder -> program(folder, program).stream()).findFirst();
    }

    private static Optional<Path> program(String folder, String program) {
        try {
            return Optional.of(Path.of(folder, program)).filter(path -> !folder.isEmpty() && Files.isExecutable(path));
        } catch (InvalidPathException noFolder) {
            return Optional.empty();
        }
    }
}
