package dev.vlaworkbench.ui.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Makes the window's menus of its commands, anew each time one is opened. */
public final class CommandMenus {

    private final Commands commands;

    /**
     * Menus of some commands.
     *
     * @param commands what the menus hold
     */
    public CommandMenus(Commands commands) {
        this.commands = commands;
    }

    /** The menu bar; a category without commands has no menu. */
    public MenuBar bar() {
        MenuBar bar = new MenuBar();
        for (Category category : Category.values()) {
            Menu menu = new Menu(category.label());
            menu.setId("menu-" + category.name().toLowerCase(Locale.ROOT));
            if (category.isMenu() && !items(category).isEmpty()) {
                menu.getItems().setAll(items(category));
                menu.setOnShowing(event -> {
                    // Menus within the menu send this event, too.
                    if (event.getTarget() == menu) {
                        menu.getItems().setAll(items(category));
                    }
                });
                bar.getMenus().add(menu);
            }
        }
        return bar;
    }

    private List<MenuItem> items(Category category) {
        List<MenuItem> items = new ArrayList<>();
        Map<String, Menu> submenus = new LinkedHashMap<>();
        int section = Integer.MIN_VALUE;
        List<Command> inOrder = commands.all().stream().filter(command -> command.category() == category)
                .sorted(Comparator.comparingInt(Command::section)).toList();
        for (Command command : inOrder) {
            if (section != command.section() && !items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            section = command.section();
            if (command.submenu().isEmpty()) {
                items.add(item(command));
            } else {
                submenus.computeIfAbsent(command.submenu(), title -> {
                    Menu submenu = new Menu(title);
                    items.add(submenu);
                    return submenu;
                }).getItems().add(item(command));
            }
        }
        return items;
    }

    private static MenuItem item(Command command) {
        MenuItem item = command.selected().<MenuItem>map(selected -> {
            CheckMenuItem check = new CheckMenuItem(command.title());
            check.setSelected(selected.getValue());
            return check;
        }).orElseGet(() -> new MenuItem(command.title()));
        item.setId(command.id());
        item.setMnemonicParsing(false);
        item.setDisable(!command.enabled().getValue() || command.isHeld());
        item.setOnAction(event -> command.run());
        command.shortcut().map(ShownKeys::new).ifPresent(item::setAccelerator);
        return item;
    }

    /** Shows a key in a menu and leaves acting on it to {@link KeyBindings}, which knows when a text field wants it. */
    private static final class ShownKeys extends KeyCombination {

        private final String label;

        ShownKeys(Shortcut shortcut) {
            label = shortcut.label();
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getName() {
            return label;
        }

        @Override
        public String getDisplayText() {
            return label;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ShownKeys keys && keys.label.equals(label);
        }

        @Override
        public int hashCode() {
            return label.hashCode();
        }
    }
}
