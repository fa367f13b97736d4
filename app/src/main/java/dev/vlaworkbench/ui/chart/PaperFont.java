package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.theme.ThemeController;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;

/** The font of figures that are drawn without a window, found without starting JavaFX. */
final class PaperFont {

    private PaperFont() {}

    /** The first of the window's fonts that is installed, else AWT's own. */
    static String family() {
        List<String> installed = Arrays.asList(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        return ThemeController.preferredFonts().stream().filter(installed::contains).findFirst().orElse("SansSerif");
    }
}
