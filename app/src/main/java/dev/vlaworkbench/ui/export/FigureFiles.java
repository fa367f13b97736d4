package dev.vlaworkbench.ui.export;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes figures and, beside them, their numbers. A file appears only when it is complete. */
public final class FigureFiles {

    private FigureFiles() {}

    /**
     * Writes a figure.
     *
     * @param figure what is written
     * @param format as what
     * @param look how it is drawn
     * @param numbersBeside whether the numbers go into a CSV file of the same name beside a picture
     * @param file where to; replaced when it is there, given the format's ending when it has none
     * @return the files written
     * @throws UserException when one cannot be written
     */
    public static List<Path> write(ExportFigure figure, FigureFormat format, FigureLook look, boolean numbersBeside,
            Path file) {
        Path target = withEnding(file, format);
        byte[] content = format.content(figure, look);
        List<Path> written = new ArrayList<>();
        if (numbersBeside && format != FigureFormat.CSV) {
            // Numbers first: a picture without its numbers is what must not be left behind.
            String name = target.getFileName().toString();
            Path numbers = target.resolveSibling(
                    name.substring(0, name.length() - format.ending().length()) + FigureFormat.CSV.ending());
            write(numbers, FigureFormat.CSV.content(figure, look));
            written.add(numbers);
        }
        write(target, content);
        written.addFirst(target);
        return List.copyOf(written);
    }

    private static Path withEnding(Path file, FigureFormat format) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith("." + format.ending())
                ? file
                : file.resolveSibling(name + "." + format.ending());
    }

    private static void write(Path file, byte[] content) {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UserException("The figure " + file + " cannot be written (" + problem
                    + "); name a file in a folder that exists and that you may write to.", problem);
        }
    }
}
