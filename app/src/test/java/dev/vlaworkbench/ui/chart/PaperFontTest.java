package dev.vlaworkbench.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PaperFontTest {

    private static final String SENTENCE = "This machine has no fonts to draw figures with; install fontconfig and a font, "
            + "such as the packages fontconfig and fonts-dejavu-core of Debian and Ubuntu.";

    @Test
    void theWindowsFontIsTakenWhereItIsInstalled() {
        String last = ThemeController.preferredFonts().getLast();
        assertEquals(last, PaperFont.family(() -> new String[]{"Another", last}));
        assertEquals("SansSerif", PaperFont.family(() -> new String[]{"Another"}));
    }

    @Test
    void aMachineWithoutFontsIsToldWhatToInstall() {
        for (Supplier<String[]> bare : List.<Supplier<String[]>>of(() -> new String[0], () -> {
            throw new RuntimeException("Fontconfig head is null, check your fonts or fonts configuration");
        }, () -> {
            throw new UnsatisfiedLinkError("libfreetype.so.6");
        }, () -> {
            throw new InternalError("no font manager");
        })) {
            assertEquals(SENTENCE, assertThrows(UserException.class, () -> PaperFont.family(bare)).getMessage());
        }
    }
}
