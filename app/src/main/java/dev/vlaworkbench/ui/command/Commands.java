package dev.vlaworkbench.ui.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Every command of a window. A part of the window adds its own at the start; menus and keys follow. For the FX thread. */
public final class Commands {

    private final Map<String, Command> declared = new LinkedHashMap<>();
    private final List<Supplier<List<Command>>> offers = new ArrayList<>();

    /**
     * Adds commands, in the order in which they stand in their menu's section.
     *
     * @param commands with ids and keys that no other has
     * @throws IllegalArgumentException when an id or key is taken
     */
    public void add(Command... commands) {
        for (Command command : commands) {
            command.shortcut().ifPresent(this::refuseIfTaken);
            if (declared.putIfAbsent(command.id(), command) != null) {
                throw new IllegalArgumentException("There is a command " + command.id() + " already.");
            }
        }
    }

    private void refuseIfTaken(Shortcut shortcut) {
        declared.values().stream().filter(other -> other.shortcut().filter(shortcut::equals).isPresent()).findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException(shortcut.label() + " is the key of " + other.id() + " already.");
                });
    }

    /**
     * Adds commands that come and go, such as one for each recent file. They may have no keys.
     *
     * @param commands asked each time a menu or the palette is opened
     */
    public void offer(Supplier<List<Command>> commands) {
        offers.add(commands);
    }

    /** The commands that were added, without those that come and go. */
    public List<Command> declared() {
        return List.copyOf(declared.values());
    }

    /** Every command that there is at this moment. */
    public List<Command> all() {
        List<Command> all = new ArrayList<>(declared.values());
        offers.forEach(offer -> all.addAll(offer.get()));
        return all;
    }

    /**
     * A command that was added.
     *
     * @param id its id
     */
    public Optional<Command> find(String id) {
        return Optional.ofNullable(declared.get(id));
    }
}
