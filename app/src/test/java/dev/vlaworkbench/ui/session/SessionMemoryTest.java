package dev.vlaworkbench.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.ui.memory.Section;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionMemoryTest {

    private static final Path EPISODE = Path.of("one.hdf5").toAbsolutePath();
    private static final Path MODEL = Path.of("policy").toAbsolutePath();

    private final SessionModel model = new SessionModel();
    private final SessionMemory memory = new SessionMemory(model, () -> 0);

    SessionMemoryTest() {
        memory.restore(new Section().put("episode", EPISODE.toString()).put("demo", "demo_3").put("step", 17)
                .put("model", MODEL.toString()));
    }

    private Section saved() {
        Section section = new Section();
        memory.save(section);
        return section;
    }

    @Test
    void whoClosesTheWindowBeforeAnythingIsOpenAgainLosesNothing() {
        memory.leave();
        SessionMemory next = new SessionMemory(new SessionModel(), () -> 0);
        next.restore(saved());
        assertEquals(Optional.of(new OpenedEpisode(EPISODE, new EpisodeOptions(Optional.of("demo_3"),
                Optional.empty()))), next.episode());
        assertEquals(17, next.step());
        assertEquals(Optional.of(MODEL), next.model());
    }

    @Test
    void whatTakesTheProgramDownWhileItIsOpenedIsNotOpenedAgain() {
        assertEquals(Map.of(), saved().values());
    }

    @Test
    void whatIsOpenTakesThePlaceOfWhatWas() {
        Path other = Path.of("other.hdf5").toAbsolutePath();
        model.openedProperty().set(new OpenedEpisode(other, EpisodeOptions.none()));
        memory.leave();
        assertEquals(Map.of("episode", other.toString(), "step", 0, "model", MODEL.toString()), saved().values());
    }
}
