package dev.vlaworkbench.ui.plugin;

import dev.vlaworkbench.UserException;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.Stage;

/** The desktop's own browser, asked through JavaFX. For the FX thread. */
public final class HostBrowser implements LinkOpener {

    /** What JavaFX looks for on systems other than Windows and macOS; where none is found it tells nobody. */
    private static final List<String> OPENERS = List.of("xdg-open", "google-chrome", "firefox", "opera", "konqueror",
            "mozilla");

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
    public void open(URI page) {
        if (!WebLink.isWeb(page)) {
            throw new UserException("'" + page + "' is no web address; only http and https links are opened.");
        }
        if (!desktopOpens && !isAnyInstalled()) {
            throw new UserException("No browser was found to open " + page
                    + " with; install xdg-utils or a browser, or copy the link.");
        }
        services.accept(page.toASCIIString());
    }

    private boolean isAnyInstalled() {
        return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(searched)
                .anyMatch(folder -> OPENERS.stream().anyMatch(program -> isProgram(folder, program)));
    }

    private static boolean isProgram(String folder, String program) {
        try {
            return !folder.isEmpty() && Files.isExecutable(Path.of(folder, program));
        } catch (InvalidPathException noFolder) {
            return false;
        }
    }
}
