package dev.vlaworkbench.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.memory.Section;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {

    private final RecentCommands recent = new RecentCommands();
    private final PaletteSearch search = new PaletteSearch(recent);
    private final List<Command> commands = List.of(command("Open episode…", Category.FILE),
            command("Open model…", Category.FILE), command("visual entropy", Category.OVERLAYS),
            command("attention information", Category.OVERLAYS), command("Theme light", Category.VIEW),
            command("Theme dark", Category.VIEW), command("Compute anew", Category.RUN),
            command("pick up the black bowl and place it on the plate", Category.EPISODES));

    private static Command command(String title, Category category) {
        return Command.named(title, title).in(category).runs(() -> {});
    }

    private List<String> find(String query) {
        return search.find(query, commands).stream().map(Command::title).toList();
    }

    @Test
    void wordsInAnyOrderAndPartsOfThem() {
        assertEquals("Open model…", find("mod op").getFirst());
        assertEquals("Theme dark", find("dark").getFirst());
        assertEquals("pick up the black bowl and place it on the plate", find("bowl plate").getFirst());
        assertEquals("visual entropy", find("visual entropy").getFirst());
    }

    @Test
    void initialsAndLeftOutLetters() {
        assertEquals("visual entropy", find("ve").getFirst());
        assertEquals("attention information", find("atinf").getFirst());
        assertEquals("Compute anew", find("cmpt").getFirst());
    }

    @Test
    void aGroupsNameFindsItsMembersBehindTitles() {
        assertTrue(find("overlay").containsAll(List.of("visual entropy", "attention information")));
        assertEquals(List.of(), find("zzz"));
        assertEquals(List.of("Theme light"), find("theme li"), "letters from all over a text are taken for a word");
    }

    @Test
    void whatWasRunLatelyComesFirst() {
        assertEquals("Open episode…", find("").getFirst());
        recent.ran("Theme dark");
        recent.ran("Compute anew");
        assertEquals(List.of("Compute anew", "Theme dark"), find("").subList(0, 2));
        assertEquals("Theme dark", find("theme").getFirst());
        recent.ran("Theme light");
        assertEquals("Theme light", find("theme").getFirst());
    }

    @Test
    void recentCommandsSurviveARestart() {
        recent.ran("a");
        recent.ran("b");
        recent.ran("a");
        Section section = new Section();
        recent.save(section);
        RecentCommands later = new RecentCommands();
        later.restore(section);
        assertEquals(0, later.age("a"));
        assertEquals(1, later.age("b"));
        assertEquals(Integer.MAX_VALUE, later.age("c"));
    }

    @Test
    void whatCannotBeRunStandsLastAndNotAmongTheUnasked() {
        Command off = Command.named("off", "Theme none").when(new SimpleBooleanProperty(false)).runs(() -> {});
        List<Command> with = List.of(off, commands.get(4));
        assertFalse(search.find("", with).contains(off));
        assertEquals(List.of(commands.get(4), off), search.find("theme", with));
    }
}
