package dev.vlaworkbench.cli;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.ui.FirstWishes;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A first look at the window's command line, which takes a millisecond where reading it in full takes several hundred. It knows
 * the usual options only; what is anything else, or may be wrong, is left to {@link WindowCommand}, and there is no first
 * picture before that.
 */
final class WindowGlance {

    private static final Set<String> FLAGS = Set.of("--no-session", "--verbose");
    private static final Set<String> VALUES = Set.of("--episode", "--demo", "--instruction", "--model", "--device",
            "--theme", "--session");

    private final Map<String, String> given = new HashMap<>();

    private WindowGlance() {}

    /**
     * What the first picture depends on.
     *
     * @param arguments the command line, the command's name included
     * @return empty when this is not the window's, or not understood at a glance
     */
    static Optional<FirstWishes> at(List<String> arguments) {
        WindowGlance glance = new WindowGlance();
        boolean window = arguments.isEmpty() || arguments.getFirst().equals("window");
        try {
            return window && glance.takes(arguments.stream().skip(1).iterator()) && glance.understands()
                    ? Optional.of(glance.wishes())
                    : Optional.empty();
        } catch (InvalidPathException | UserException told) {
            // Told when the command line is read in full.
            return Optional.empty();
        }
    }

    private boolean takes(Iterator<String> arguments) {
        while (arguments.hasNext()) {
            String argument = arguments.next();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            boolean valued = VALUES.contains(name) && (equals >= 0 || arguments.hasNext());
            if (given.containsKey(name) || !(valued || FLAGS.contains(argument))) {
                return false;
            }
            given.put(name, !valued ? "" : equals >= 0 ? argument.substring(equals + 1) : arguments.next());
        }
        return true;
    }

    private boolean understands() {
        // Quotes, and values that look like options, are for the full reading to make out.
        return VALUES.stream().map(given::get)
                .allMatch(value -> value == null || !value.isBlank() && !value.startsWith("-") && !value.contains("\""))
                && (given.containsKey("--episode") || !given.containsKey("--demo"))
                && isOneOf("--device", DeviceChoice.values()) && isOneOf("--theme", ThemeChoice.values());
    }

    private boolean isOneOf(String name, Enum<?>[] constants) {
        return text(name).isEmpty() || constant(name, constants).isPresent();
    }

    private <T extends Enum<?>> Optional<T> constant(String name, T[] constants) {
        return text(name).flatMap(value -> List.of(constants).stream()
                .filter(one -> one.name().equals(value.toUpperCase(Locale.ROOT))).findFirst());
    }

    private FirstWishes wishes() {
        return WindowCommand.wishes(text("--episode").map(Path::of), text("--demo"), text("--instruction"),
                constant("--theme", ThemeChoice.values()), given.containsKey("--no-session"),
                text("--session").map(Path::of), new Samples(Home.folder().resolve("samples")).episode());
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }
}
