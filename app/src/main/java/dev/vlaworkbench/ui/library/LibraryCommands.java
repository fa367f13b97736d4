package dev.vlaworkbench.ui.library;

import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Opening what is at hand: recent episodes and models, and the episodes of the library. */
public final class LibraryCommands {

    private static final String RECENT_EPISODES = "Open recent";
    private static final String RECENT_MODELS = "Open recent model";

    private final LibraryModel library;
    private final Consumer<LibraryEntry> openEpisode;
    private final Consumer<Path> openModel;

    /**
     * Commands for a library.
     *
     * @param library what it holds
     * @param openEpisode opens an episode
     * @param openModel loads a checkpoint
     */
    public LibraryCommands(LibraryModel library, Consumer<LibraryEntry> openEpisode, Consumer<Path> openModel) {
        this.library = library;
        this.openEpisode = openEpisode;
        this.openModel = openModel;
    }

    /**
     * Declares them.
     *
     * @param commands the window's
     */
    public void addTo(Commands commands) {
        commands.add(Command.named("library.forget-recent", "Forget recent files").in(Category.FILE, 2)
                .help("Empties the lists of recent episodes and models; nothing on the disk changes.")
                .runs(library.recent()::clear));
        commands.offer(this::recentEpisodes);
        commands.offer(this::recentModels);
        commands.offer(this::episodes);
    }

    private List<Command> recentEpisodes() {
        return library.recent().episodes().stream()
                .map(entry -> command(entry, Command.named(id(entry), title(entry)).in(Category.FILE, 1)
                        .under(RECENT_EPISODES)))
                .toList();
    }

    private List<Command> recentModels() {
        return library.recent().models().stream()
                .map(folder -> Command.named("model.recent." + folder, folder.getFileName().toString())
                        .in(Category.FILE, 1).under(RECENT_MODELS).help(folder.toString())
                        .runs(() -> openModel.accept(folder)))
                .toList();
    }

    private List<Command> episodes() {
        Stream<LibraryEntry> others = library.entries().stream().filter(entry -> entry.fault().isEmpty())
                .filter(entry -> !library.recent().episodes().contains(entry));
        return others.map(entry -> command(entry, Command.named(id(entry), title(entry)).in(Category.EPISODES)))
                .toList();
    }

    private Command command(LibraryEntry entry, Command.Declaration declared) {
        return declared.help(entry.file() + entry.demo().map(demo -> ", " + demo).orElse(""))
                .runs(() -> openEpisode.accept(entry));
    }

    private static String id(LibraryEntry entry) {
        return "episode.open." + entry.file() + entry.demo().map(demo -> "." + demo).orElse("");
    }

    private static String title(LibraryEntry entry) {
        return entry.title() + entry.demo().map(demo -> " · " + demo).orElse("");
    }
}
