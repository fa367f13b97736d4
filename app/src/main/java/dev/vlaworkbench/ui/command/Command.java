package dev.vlaworkbench.ui.command;

import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Something that a person can ask the window for. Immutable; for the FX thread.
 *
 * <p>Declared like {@code Command.named("view.grid", "Patch grid").in(Category.VIEW).keys("G").toggles(grid)}.
 */
public final class Command {

    private static final ObservableValue<Boolean> ALWAYS = new ReadOnlyBooleanWrapper(true);

    private final Declaration declared;
    private final Runnable action;
    private final Runnable release;
    private final ObservableValue<Boolean> selected;

    private Command(Declaration declared, Runnable action, Runnable release, ObservableValue<Boolean> selected) {
        this.declared = declared;
        this.action = action;
        this.release = release;
        this.selected = selected;
    }

    /**
     * Begins a declaration.
     *
     * @param id unique and lasting, since recent commands are remembered by it, such as {@code episode.open}
     * @param title as it stands in a menu; ends in … when the command asks before it does anything
     */
    public static Declaration named(String id, String title) {
        return new Declaration(id, title);
    }

    /** Unique and lasting. */
    public String id() {
        return declared.id;
    }

    /** As it stands in the menu. */
    public String title() {
        return declared.title;
    }

    /** Its menu, or its group in the palette. */
    public Category category() {
        return declared.category;
    }

    /** Commands of a menu with the same number stand together; a line parts them from the others. */
    public int section() {
        return declared.section;
    }

    /** The menu within the menu that it stands in; empty when it stands in the menu itself. */
    public String submenu() {
        return declared.submenu;
    }

    /** One sentence more than the title; may be empty. */
    public String help() {
        return declared.help;
    }

    /** Title, key and help, for a tooltip. */
    public String hint() {
        return title() + shortcut().map(keys -> " (" + keys.label() + ")").orElse("")
                + (help().isEmpty() ? "" : "\n" + help());
    }

    /** Its key, when it has one. */
    public Optional<Shortcut> shortcut() {
        return Optional.ofNullable(declared.shortcut);
    }

    /** Whether it can do anything now. */
    public ObservableValue<Boolean> enabled() {
        return declared.enabled;
    }

    /** Whether what it switches is on; empty for a command that does rather than switches. */
    public Optional<ObservableValue<Boolean>> selected() {
        return Optional.ofNullable(selected);
    }

    /** Does it, when it is enabled. */
    public void run() {
        if (declared.enabled.getValue()) {
            action.run();
        }
    }

    /** Whether it lasts as long as its key is held. */
    public boolean isHeld() {
        return release != null;
    }

    /** Ends what lasts while the key is held. */
    void release() {
        release.run();
    }

    /** A command that is being declared. */
    public static final class Declaration {

        private final String id;
        private final String title;
        private Category category = Category.EDIT;
        private int section;
        private String submenu = "";
        private String help = "";
        private Shortcut shortcut;
        private ObservableValue<Boolean> enabled = ALWAYS;

        private Declaration(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** Its menu or palette group. */
        public Declaration in(Category group) {
            return in(group, 0);
        }

        /** Its menu, and which of the menu's sections, in ascending order. */
        public Declaration in(Category group, int part) {
            category = group;
            section = part;
            return this;
        }

        /** The menu within the menu. */
        public Declaration under(String title) {
            submenu = title;
            return this;
        }

        /** One sentence more than the title. */
        public Declaration help(String sentence) {
            help = sentence;
            return this;
        }

        /** Its combination of keys, see {@link Shortcut#keys}. */
        public Declaration keys(String keys) {
            shortcut = Shortcut.keys(keys);
            return this;
        }

        /** Its key as a character, see {@link Shortcut#typed}. */
        public Declaration typed(String character) {
            shortcut = Shortcut.typed(character);
            return this;
        }

        /** When it can do anything. */
        public Declaration when(ObservableValue<Boolean> condition) {
            enabled = condition;
            return this;
        }

        /** A command that does something. */
        public Command runs(Runnable action) {
            return new Command(this, action, null, null);
        }

        /** A command that switches something on and off. */
        public Command toggles(Property<Boolean> property) {
            return new Command(this, () -> property.setValue(!property.getValue()), null, property);
        }

        /** One choice of several. */
        public <T> Command chooses(Property<T> property, T value) {
            return new Command(this, () -> property.setValue(value), null, property.map(value::equals).orElse(false));
        }

        /** A command that lasts while its key, a combination, is held. */
        public Command holds(Runnable begin, Runnable end) {
            return new Command(this, begin, end, null);
        }
    }
}
