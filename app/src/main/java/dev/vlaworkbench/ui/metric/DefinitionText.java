package dev.vlaworkbench.ui.metric;

import dev.vlaworkbench.experiment.Provenance;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.model.ModelInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A number's definition in lines: the same on the card behind an "i" and at the head of exported numbers. */
public final class DefinitionText {

    /** Of what the results say of their machine, what a definition repeats. */
    private static final Map<String, String> MACHINE = Map.of("deviceName", "device", "engine", "engine", "dtype",
            "number format", "attentionKernel", "attention kernel");

    private static final List<String> ORDER = List.of("deviceName", "dtype", "engine", "attentionKernel");

    /**
     * A line.
     *
     * @param name such as "formula"
     * @param text what it is
     */
    public record Line(String name, String text) {

        @Override
        public String toString() {
            return name + ": " + text;
        }
    }

    private DefinitionText() {}

    /**
     * The lines of a definition.
     *
     * @param definition what the number means
     * @param note what is more to say under the settings in force: constants, n; may be empty
     * @param model what the number was made with, where a model is loaded
     */
    public static List<Line> lines(MetricDefinition definition, String note, Optional<ModelInfo> model) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("what it is", definition.meaning()));
        if (!definition.formula().isEmpty()) {
            lines.add(new Line("formula", definition.formula()));
        }
        if (!note.isEmpty()) {
            lines.add(new Line("here", note));
        }
        lines.add(new Line("how", definition.origin().label()));
        boolean timed = definition.clock() != MetricDefinition.Clock.NONE;
        if (timed) {
            lines.add(new Line("clock", model.filter(info -> definition.clock() == MetricDefinition.Clock.DEVICE)
                    .map(ModelInfo::clock).orElse(definition.clock().label())));
        }
        if (!definition.excludes().isEmpty()) {
            lines.add(new Line("not in it", definition.excludes()));
        }
        model.ifPresent(info -> lines.addAll(machine(info, timed)));
        return List.copyOf(lines);
    }

    private static List<Line> machine(ModelInfo info, boolean timed) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("model", info.name() + (info.untrained() ? ", untrained: its weights are random" : "")));
        Map<String, Object> environment = Provenance.environment(info, "");
        if (timed) {
            ORDER.forEach(key -> lines.add(new Line(MACHINE.get(key), String.valueOf(environment.get(key)))));
        }
        return lines;
    }
}
