package dev.vlaworkbench.ui.find;

import dev.vlaworkbench.ui.memory.Remembered;
import dev.vlaworkbench.ui.memory.Section;
import java.util.ArrayList;
import java.util.List;

/** Commands that were run from the palette, the latest first. */
public final class RecentCommands implements Remembered {

    private static final int MOST = 20;

    private final List<String> ids = new ArrayList<>();

    /** Notes that a command was run. */
    void ran(String id) {
        ids.remove(id);
        ids.addFirst(id);
        if (ids.size() > MOST) {
            ids.removeLast();
        }
    }

    /** How long ago a command was run: 0 for the last one, the largest number for one never run. */
    int age(String id) {
        int at = ids.indexOf(id);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /** Forgets all of them. */
    public void clear() {
        ids.clear();
    }

    @Override
    public String section() {
        return "palette";
    }

    @Override
    public void save(Section section) {
        section.put("recent", (Object) List.copyOf(ids));
    }

    @Override
    public void restore(Section section) {
        ids.clear();
        section.texts("recent").stream().distinct().limit(MOST).forEach(ids::add);
    }
}
