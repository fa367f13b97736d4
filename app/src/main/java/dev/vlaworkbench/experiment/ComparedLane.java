package dev.vlaworkbench.experiment;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.replay.LaneSpec;
import dev.vlaworkbench.strategy.StrategyChoice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What results say of a lane; enough to read them back where the strategy's plug-in is not installed.
 *
 * @param name unique in the run, such as {@code infoentropy#2}: what rows name the lane by
 * @param label unique in the run, for people: the strategy's id with a preset's name or its parameters, where they are short
 * @param strategy the strategy's id
 * @param choice as it is written on the command line: the id, and the parameters that differ from their default
 * @param parameters every parameter with its value
 */
public record ComparedLane(
        String name, String label, String strategy, String choice, Map<String, Object> parameters) {

    private static final int LONGEST_LABEL = 28;

    /** Copies the map, keeping its order. */
    public ComparedLane {
        parameters = new LinkedHashMap<>(parameters);
    }

    /**
     * What results say of some lanes.
     *
     * @param lanes with different names
     * @return in the same order, with different labels
     */
    public static List<ComparedLane> of(List<LaneSpec> lanes) {
        List<ComparedLane> compared = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (LaneSpec lane : lanes) {
            String plain = label(lane);
            String label = plain;
            for (int number = 2; !taken.add(label); number++) {
                label = plain + " #" + number;
            }
            StrategyChoice choice = lane.choice();
            compared.add(new ComparedLane(
                    lane.name(), label, choice.descriptor().id(), choice.text(), choice.parameters().asMap()));
        }
        return List.copyOf(compared);
    }

    private static String label(LaneSpec lane) {
        StrategyChoice choice = lane.choice();
        String id = choice.descriptor().id();
        if (choice.text().equals(id)) {
            return id;
        }
        Optional<Preset> preset = choice.descriptor().presets().stream()
                .filter(candidate -> ParameterValues.parse(choice.descriptor().parameters(), candidate.values())
                        .equals(choice.parameters()))
                .findFirst();
        return preset.map(found -> id + " " + found.name())
                .orElse(choice.text().length() <= LONGEST_LABEL ? choice.text() : lane.name());
    }

    /** Whether it runs plain OpenVLA. */
    public boolean isDense() {
        return strategy.equals(LaneSpec.DENSE);
    }

    /** The parameters that differ from their default, as they are written on the command line; empty when none does. */
    public String changed() {
        return choice.length() > strategy.length() ? choice.substring(strategy.length() + 1) : "";
    }
}
