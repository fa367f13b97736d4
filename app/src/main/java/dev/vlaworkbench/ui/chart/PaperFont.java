package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.function.Supplier;

/** The font of figures that are drawn without a window, found without starting JavaFX. */
final class PaperFont {

    private PaperFont() {}

    /**
     * The first of the window's fonts that is installed, else AWT's own.
     *
     * @throws UserException where there is no font at all, as on servers made for computing alone
     */
    static String family() {
        return family(() -> GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
    }

    static String family(Supplier<String[]> fonts) {
        List<String> installed;
        try {
            installed = List.of(fonts.get());
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            // What Java fails with depends on what is missing: the library, its settings or the fonts.
            throw missing(noFonts);
        }
        if (installed.isEmpty()) {
            throw missing(null);
        }
        return ThemeController.preferredFonts().stream().filter(installed::contains).findFirst().orElse("SansSerif");
    }

    private static UserException missing(Throwable cause) {
        return new UserException(
                "This machine has no fonts to draw figures with; install fontconfig and a font, such as the "
                        + "packages fontconfig and fonts-dejavu-core of Debian and Ubuntu.",
                cause);
    }
}
