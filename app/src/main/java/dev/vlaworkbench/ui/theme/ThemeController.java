package dev.vlaworkbench.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.vlaworkbench.ui.memory.Remembered;
import dev.vlaworkbench.ui.memory.Section;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/** Dresses the controls, and says which palette the drawn parts use. For the FX thread. */
public final class ThemeController implements AutoCloseable, Remembered {

    /** Its name in the file that remembers. */
    public static final String SECTION = "theme";

    /** The first of these that is installed is used; else the system's own. */
    private static final List<String> FONTS = List.of("Inter", "SF Pro Text", "Segoe UI Variable", "Segoe UI",
            "Noto Sans",
            "DejaVu Sans");

    private static final List<String> FIXED_WIDTH_FONTS = List.of("JetBrains Mono", "SF Mono", "Cascadia Mono",
            "Consolas",
            "Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono");

    private static final double FONT_SIZE = 12.5;

    /** The font that most Linux systems have runs a tenth wider than the others. */
    private static final String WIDE_FONT = "DejaVu";

    private static final double WIDE_FONT_SIZE = 11.3;

    /** How much larger text is when others look on from afar. */
    private static final double PRESENTATION_SCALE = 1.3;

    private final ObjectProperty<ThemeChoice> choice;
    private final BooleanProperty presentation = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>();
    private final ChangeListener<ColorScheme> systemChanged = (scheme, before, now) -> apply();

    /**
     * Applies a theme at once.
     *
     * @param choice the theme to begin with
     */
    public ThemeController(ThemeChoice choice) {
        this.choice = new SimpleObjectProperty<>(choice);
        this.choice.addListener((property, before, now) -> apply());
        Platform.getPreferences().colorSchemeProperty().addListener(systemChanged);
        apply();
    }

    /** The choice; setting it restyles every window. */
    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /** Whether everything is written larger, for others to read from afar. */
    public BooleanProperty presentationProperty() {
        return presentation;
    }

    /** How much larger than usual text is written. */
    public ObservableValue<Number> scale() {
        return presentation.map(larger -> larger ? PRESENTATION_SCALE : 1.0);
    }

    /** Colours of what is drawn under the theme in force. */
    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    /**
     * Adds the workbench's own style sheet, and keeps the class {@code dark} or {@code light} on a root.
     *
     * @param root the root of a scene
     */
    public void dress(Parent root) {
        for (String sheet : List.of("workbench.css", "shell.css", "lanes.css")) {
            root.getStylesheets().add(ThemeController.class.getResource(sheet).toExternalForm());
        }
        // A style sheet cannot name several fonts to choose from.
        root.getStylesheets().add(sheet(".number { -fx-font-family: \"" + installed(FIXED_WIDTH_FONTS) + "\"; }"));
        root.getStyleClass().add("workbench");
        String font = textFont();
        double size = textSize(font);
        presentation.subscribe(larger -> root.setStyle("-fx-font-family: \"" + font + "\"; -fx-font-size: "
                + (larger ? PRESENTATION_SCALE * size : size) + "px;"));
        palette.addListener((property, before, now) -> mark(root, now));
        mark(root, palette.get());
    }

    private static String sheet(String rules) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    /** The font of everything but columns of numbers. */
    public static String textFont() {
        return installed(FONTS);
    }

    /**
     * The size of most text, in pixels, before it is written larger for others.
     *
     * @param font the family that it is written in
     */
    public static double textSize(String font) {
        return font.startsWith(WIDE_FONT) ? WIDE_FONT_SIZE : FONT_SIZE;
    }

    /**
     * How much larger than usual text is written, as it is remembered.
     *
     * @param section the theme's section as it was read
     */
    public static double scale(Section section) {
        return section.flag("presentation").orElse(false) ? PRESENTATION_SCALE : 1;
    }

    /** The fonts that text is written in, the first that is installed before the others. */
    public static List<String> preferredFonts() {
        return FONTS;
    }

    private static String installed(List<String> wanted) {
        List<String> families = Font.getFamilies();
        return wanted.stream().filter(families::contains).findFirst().orElse(Font.getDefault().getFamily());
    }

    private static void mark(Parent root, Palette palette) {
        root.getStyleClass().removeAll("dark", "light");
        root.getStyleClass().add(palette.dark() ? "dark" : "light");
    }

    /**
     * The palette of a choice, as the desktop is set now.
     *
     * @param choice which theme a person wants
     */
    public static Palette palette(ThemeChoice choice) {
        boolean dark = switch (choice) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        return dark ? Palette.DARK : Palette.LIGHT;
    }

    private void apply() {
        boolean dark = palette(choice.get()).dark();
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        palette.set(dark ? Palette.DARK : Palette.LIGHT);
    }

    @Override
    public String section() {
        return SECTION;
    }

    @Override
    public void save(Section section) {
        section.put("choice", choice.get().name()).put("presentation", presentation.get());
    }

    /**
     * The choice that is remembered.
     *
     * @param section the theme's section as it was read
     */
    public static Optional<ThemeChoice> choice(Section section) {
        return section.constant("choice", ThemeChoice.class);
    }

    @Override
    public void restore(Section section) {
        choice(section).ifPresent(choice::set);
        section.flag("presentation").ifPresent(presentation::set);
    }

    /** The system's colours, usual size. */
    public void reset() {
        choice.set(ThemeChoice.SYSTEM);
        presentation.set(false);
    }

    @Override
    public void close() {
        Platform.getPreferences().colorSchemeProperty().removeListener(systemChanged);
    }
}
