package dev.vlaworkbench.ui.memory;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a system's programs keep what they remember of a person's choices. */
public final class SettingsFolder {

    private static final String NAME = "vla-workbench";

    private SettingsFolder() {}

    /** The folder on this machine for this person; it need not be there. */
    public static Path find() {
        return find(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /**
     * The folder: {@code $XDG_CONFIG_HOME} or {@code ~/.config} (XDG Base Directory Specification), {@code ~/Library/Application
     * Support} on a Mac, {@code %APPDATA%} on Windows.
     *
     * @param system the operating system's name, as Java gives it
     * @param home the person's own folder
     * @param environment the environment's variables
     */
    static Path find(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        boolean windows = name.contains("windows");
        String named = environment.getOrDefault(windows ? "APPDATA" : "XDG_CONFIG_HOME", "");
        // The specification has relative paths ignored.
        if (!named.isBlank() && Path.of(named).isAbsolute()) {
            return Path.of(named).resolve(NAME);
        }
        return home.resolve(windows ? "AppData/Roaming" : ".config").resolve(NAME);
    }
}
