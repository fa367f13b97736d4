package dev.vlaworkbench.ui.find;

import dev.vlaworkbench.ui.command.Command;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Which commands answer what was typed, the best first; of equally good ones those that were run lately. */
final class PaletteSearch {

    private static final int MOST = 200;
    /** A word found beside the title, in the group or the help, counts for less. */
    private static final double ASIDE = 0.3;
    private static final double RECENT = 4;
    private static final double DISABLED = -30;

    private record Found(Command command, double score) {}

    private final RecentCommands recent;

    PaletteSearch(RecentCommands recent) {
        this.recent = recent;
    }

    List<Command> find(String query, List<Command> commands) {
        if (query.isBlank()) {
            // A stable order: recent first, the others as declared.
            return commands.stream().filter(command -> command.enabled().getValue())
                    .sorted(Comparator.comparingInt(command -> recent.age(command.id()))).limit(MOST).toList();
        }
        FuzzyMatch match = new FuzzyMatch(query);
        return commands.stream().map(command -> new Found(command, score(match, command)))
                .filter(found -> found.score() > Double.NEGATIVE_INFINITY)
                .sorted(Comparator.comparingDouble(Found::score).reversed()).limit(MOST).map(Found::command).toList();
    }

    private double score(FuzzyMatch match, Command command) {
        OptionalDouble title = match.score(command.title());
        OptionalDouble aside = match.score(command.title() + " " + command.category().label() + " "
                + command.submenu() + " " + command.help());
        double best = Math.max(title.orElse(Double.NEGATIVE_INFINITY),
                aside.isPresent() ? ASIDE * aside.getAsDouble() : Double.NEGATIVE_INFINITY);
        return best + RECENT / (1.0 + Math.min(recent.age(command.id()), 1_000_000))
                + (command.enabled().getValue() ? 0 : DISABLED);
    }
}
