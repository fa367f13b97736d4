package dev.vlaworkbench.ui.export;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the system's own dialog, which begins where the last file went. */
final class FileChooserPlace implements SavePlace {

    private File lastFolder;

    @Override
    public Optional<Path> ask(Window owner, String suggested, FigureFormat format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the figure");
        chooser.setInitialFileName(suggested);
        chooser.setInitialDirectory(lastFolder);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(format.label(), "*." + format.ending()));
        File file = chooser.showSaveDialog(owner);
        if (file != null) {
            lastFolder = file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}
