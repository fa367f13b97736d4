package dev.vlaworkbench.ui.export;

import dev.vlaworkbench.UserException;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;

/** Takes figures to files and to the clipboard. For the FX thread. */
public final class ExportController {

    private static final double PREVIEW_SHARPNESS = 1.5;
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final int LEAST_RESOLUTION = 50;

    private final ExportSettings settings = new ExportSettings();
    private final Supplier<Window> owner;
    private SavePlace place = new FileChooserPlace();

    /**
     * An exporter.
     *
     * @param owner gives the window over which it asks; null without one
     */
    public ExportController(Supplier<Window> owner) {
        this.owner = owner;
    }

    /** Where to ask for files; by default the system's dialog. */
    public void askWith(SavePlace other) {
        place = other;
    }

    /** How figures are exported. */
    public ExportSettings settings() {
        return settings;
    }

    /** Lets a person choose how a figure looks in a file, and where that goes. */
    public void ask(ExportFigure figure) {
        new ExportDialog(figure, settings, this, owner.get()).show();
    }

    /** Copies a figure's picture. */
    public void copyPicture(ExportFigure figure) {
        told(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(image(figure.png(settings.look())));
            Clipboard.getSystemClipboard().setContent(content);
            return "";
        });
    }

    /** Copies a figure's numbers with their definitions. */
    public void copyData(ExportFigure figure) {
        ClipboardContent content = new ClipboardContent();
        content.putString(CsvText.of(figure.title(), figure.notes(), figure.table()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Copies what the settings say; gives a sentence on it. */
    String copy(ExportFigure figure) {
        switch (settings.formatProperty().get()) {
            case CSV -> copyData(figure);
            case PNG -> {
                copyPicture(figure);
                return "The picture is in the clipboard.";
            }
            case SVG -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(figure.svg(settings.look()));
                Clipboard.getSystemClipboard().setContent(content);
            }
        }
        return "The file's text is in the clipboard.";
    }

    /** Asks where a figure shall go and writes it; gives a sentence on it, empty when nobody wants it any more. */
    String save(ExportFigure figure, Window over) {
        FigureFormat format = settings.formatProperty().get();
        FigureLook look = format == FigureFormat.CSV ? FigureLook.ONE_COLUMN : settings.look();
        Optional<Path> file = place.ask(over, figure.fileName() + "." + format.ending(), format);
        return file.map(path -> {
            List<Path> written = FigureFiles.write(figure, format, look, settings.numbersBesideProperty().get(), path);
            return "Wrote " + written.stream().map(Path::toString).collect(Collectors.joining(" and ")) + ".";
        }).orElse("");
    }

    /** The picture as it would be, as sharp as a screen needs. */
    Image preview(ExportFigure figure, double pixels) {
        FigureLook look = settings.look();
        int resolution = (int) (pixels * PREVIEW_SHARPNESS / look.widthMillimetres() * MILLIMETRES_PER_INCH);
        return image(figure.png(new FigureLook(look.dark(), look.widthMillimetres(), look.heightMillimetres(),
                look.fontPoints(), Math.max(LEAST_RESOLUTION, resolution))));
    }

    /** What an action says, or what a person is told of its fault. */
    String told(Supplier<String> action) {
        try {
            return action.get();
        } catch (UserException fault) {
            return fault.getMessage();
        }
    }

    private static Image image(byte[] png) {
        return new Image(new ByteArrayInputStream(png));
    }
}
