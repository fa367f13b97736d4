package dev.vlaworkbench.ui.library;

import dev.vlaworkbench.ui.memory.Remembered;
import dev.vlaworkbench.ui.memory.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Episodes and models that were opened, the latest first. Read and written on the FX thread. */
public final class RecentFiles implements Remembered {

    private static final int MOST = 8;

    private final ObservableList<LibraryEntry> episodes = FXCollections.observableArrayList();
    private final ObservableList<Path> models = FXCollections.observableArrayList();
    /** Kept, since a view of a list that nobody keeps stops telling its listeners. */
    private final ObservableList<LibraryEntry> episodesView = FXCollections.unmodifiableObservableList(episodes);
    private final ObservableList<Path> modelsView = FXCollections.unmodifiableObservableList(models);

    /** Episodes. */
    public ObservableList<LibraryEntry> episodes() {
        return episodesView;
    }

    /** Checkpoint folders. */
    public ObservableList<Path> models() {
        return modelsView;
    }

    /** An episode was opened. */
    public void opened(LibraryEntry entry) {
        put(episodes, entry);
    }

    /** A model was loaded. */
    public void opened(Path checkpoint) {
        put(models, checkpoint.toAbsolutePath().normalize());
    }

    private static <T> void put(ObservableList<T> list, T item) {
        if (!list.isEmpty() && list.getFirst().equals(item)) {
            return;
        }
        list.remove(item);
        list.addFirst(item);
        if (list.size() > MOST) {
            list.remove(MOST, list.size());
        }
    }

    /** Forgets all of them. */
    public void clear() {
        episodes.clear();
        models.clear();
    }

    @Override
    public String section() {
        return "recent";
    }

    @Override
    public void save(Section section) {
        section.put("episodes", episodes.stream().map(RecentFiles::section).toList());
        section.put("models", (Object) models.stream().map(Path::toString).toList());
    }

    private static Section section(LibraryEntry entry) {
        Section section = new Section().put("file", entry.file().toString()).put("name", entry.name())
                .put("instruction", entry.instruction()).put("steps", entry.steps());
        entry.demo().ifPresent(demo -> section.put("demo", demo));
        return section;
    }

    @Override
    public void restore(Section section) {
        clear();
        section.sections("episodes").reversed().forEach(item -> item.path("file").filter(Files::isReadable)
                .ifPresent(file -> opened(new LibraryEntry(file, item.text("demo"),
                        item.text("name").orElse(file.getFileName().toString()), item.text("instruction").orElse(""),
                        (int) item.number("steps").orElse(0), ""))));
        section.texts("models").reversed().forEach(text -> path(text).filter(Files::isDirectory)
                .ifPresent(this::opened));
    }

    private static Optional<Path> path(String text) {
        return new Section().put("path", text).path("path");
    }
}
