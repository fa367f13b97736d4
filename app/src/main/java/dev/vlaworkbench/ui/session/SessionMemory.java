package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.ui.memory.Remembered;
import dev.vlaworkbench.ui.memory.Section;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Remembers what was open: episode, control step, model, strategy and its parameters. Opening it again is left to others. */
public final class SessionMemory implements Remembered {

    /** Its name in the file. */
    public static final String SECTION = "session";

    private final SessionModel model;
    private final IntSupplier step;
    private Section last = new Section();

    /**
     * A memory of a session.
     *
     * @param model what is open
     * @param step the control step shown
     */
    public SessionMemory(SessionModel model, IntSupplier step) {
        this.model = model;
        this.step = step;
    }

    @Override
    public String section() {
        return SECTION;
    }

    @Override
    public void save(Section section) {
        OpenedEpisode opened = model.openedProperty().get();
        if (opened != null) {
            section.put("episode", opened.file().toAbsolutePath().toString());
            opened.options().demo().ifPresent(demo -> section.put("demo", demo));
            opened.options().instruction().ifPresent(text -> section.put("instruction", text));
            section.put("step", step.getAsInt());
        }
        if (model.checkpointProperty().get() != null) {
            section.put("model", model.checkpointProperty().get().toAbsolutePath().toString());
        }
        if (model.choiceProperty().get() != null) {
            section.put("strategy", model.choiceProperty().get().descriptor().id());
            Map<String, String> parameters = new LinkedHashMap<>();
            model.choiceProperty().get().parameters().asMap()
                    .forEach((name, value) -> parameters.put(name, value.toString()));
            section.put("parameters", parameters);
        }
    }

    @Override
    public void restore(Section section) {
        last = section;
    }

    /** The episode that was open last. */
    public Optional<OpenedEpisode> episode() {
        return episode(last);
    }

    /**
     * The episode that was open last.
     *
     * @param section a session's section as it was read
     */
    public static Optional<OpenedEpisode> episode(Section section) {
        return section.path("episode").map(file -> new OpenedEpisode(file,
                new EpisodeOptions(section.text("demo"), section.text("instruction"))));
    }

    /**
     * The control step that was shown last; 0 when nobody knows.
     *
     * @param section a session's section as it was read
     */
    public static int step(Section section) {
        return (int) section.number("step").orElse(0);
    }

    /** The control step that was shown last; 0 when nobody knows. */
    public int step() {
        return step(last);
    }

    /** The checkpoint that was loaded last. */
    public Optional<Path> model() {
        return last.path("model");
    }

    /** The id of the strategy that was chosen last. */
    public Optional<String> strategy() {
        return last.text("strategy");
    }

    /** Its parameters as text. */
    public Map<String, String> parameters() {
        return last.textsByName("parameters");
    }
}
