package dev.vlaworkbench.ui.library;

import dev.vlaworkbench.ui.memory.Remembered;
import dev.vlaworkbench.ui.memory.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The folders of the library and the episodes found in them. Read and written on the FX thread. */
public final class LibraryModel implements Remembered {

    private final ObservableList<Path> folders = FXCollections.observableArrayList();
    private final ObservableList<LibraryEntry> entries = FXCollections.observableArrayList();
    private final RecentFiles recent = new RecentFiles();
    private final IntegerProperty scanning = new SimpleIntegerProperty();

    /** Folders that are looked through, in the order in which they were added. */
    public ObservableList<Path> folders() {
        return folders;
    }

    /** Episodes found so far, by folder and name. */
    public ObservableList<LibraryEntry> entries() {
        return entries;
    }

    /** What was opened before. */
    public RecentFiles recent() {
        return recent;
    }

    /** Number of folders that are being looked through. */
    public IntegerProperty scanningProperty() {
        return scanning;
    }

    @Override
    public String section() {
        return "library";
    }

    @Override
    public void save(Section section) {
        section.put("folders", (Object) folders.stream().map(Path::toString).toList());
    }

    @Override
    public void restore(Section section) {
        section.texts("folders").forEach(text -> new Section().put("folder", text).path("folder")
                .filter(Files::isDirectory).filter(folder -> !folders.contains(folder)).ifPresent(folders::add));
    }
}
