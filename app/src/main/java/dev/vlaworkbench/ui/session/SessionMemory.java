package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.ui.memory.Remembered;
import dev.vlaworkbench.ui.memory.Section;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Remembers what was open: episode, control step, model, and the lanes with their parameters. Opening it again is left to others. */
public final class SessionMemory implements Remembered {

    /** Its name in the file. */
    public static final String SECTION = "session";

    private final SessionModel model;
    private final IntSupplier step;
    private Section last = new Section();
    private boolean leaving;

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
        } else if (leaving) {
            keep(List.of("episode", "demo", "instruction", "step"), section);
        }
        if (model.checkpointProperty().get() != null) {
            section.put("model", model.checkpointProperty().get().toAbsolutePath().toString());
        } else if (leaving) {
            keep(List.of("model"), section);
        }
        LanesModel lanes = model.lanes();
        if (lanes.focusedProperty().get() != null) {
            section.put("lanes", lanes.lanes().stream().filter(lane -> lane.choiceProperty().get() != null)
                    .map(SessionMemory::saved).toList());
            section.put("focus", lanes.number(lanes.focusedProperty().get()));
            section.put("together", lanes.togetherProperty().get());
        }
    }

    private void keep(List<String> names, Section section) {
        names.forEach(name -> Optional.ofNullable(last.values().get(name))
                .ifPresent(value -> section.put(name, value)));
    }

    /**
     * Says that the window closes. Whoever closes it before the last session's episode or model is open again has not put them
     * away. Until then neither is saved before it is open: what takes the program down is not opened again at the next start.
     */
    public void leave() {
        leaving = true;
    }

    private static Section saved(LaneModel lane) {
        Map<String, String> parameters = new LinkedHashMap<>();
        lane.choiceProperty().get().parameters().asMap()
                .forEach((name, value) -> parameters.put(name, value.toString()));
        return new Section().put("strategy", lane.choiceProperty().get().descriptor().id())
                .put("parameters", parameters).put("shown", lane.shownProperty().get())
                .put("enabled", lane.enabledProperty().get());
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

    /**
     * The lanes as they were last, the reference first; a file from before there were lanes has one strategy, which becomes a
     * lane.
     */
    public List<RememberedLane> lanes() {
        List<RememberedLane> lanes = last.sections("lanes").stream().flatMap(section -> remembered(section).stream())
                .limit(LanesModel.MOST).toList();
        return lanes.isEmpty() ? remembered(last).stream().toList() : lanes;
    }

    private static Optional<RememberedLane> remembered(Section section) {
        return section.text("strategy").map(strategy -> new RememberedLane(strategy,
                section.textsByName("parameters"), section.flag("shown").orElse(true),
                section.flag("enabled").orElse(true)));
    }

    /** The number of the lane that had the focus, from 1; 0 when nobody knows. */
    public int focus() {
        return (int) last.number("focus").orElse(0);
    }

    /** Whether all lanes were shown beside each other. */
    public boolean together() {
        return last.flag("together").orElse(false);
    }

    /**
     * A lane of the last session.
     *
     * @param strategy the id of its strategy
     * @param parameters as text
     * @param shown whether its frame stood among the others
     * @param enabled whether it was computed
     */
    public record RememberedLane(String strategy, Map<String, String> parameters, boolean shown, boolean enabled) {}
}
