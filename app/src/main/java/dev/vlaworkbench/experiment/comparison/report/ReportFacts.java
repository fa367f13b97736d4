package dev.vlaworkbench.experiment.comparison.report;

import dev.vlaworkbench.experiment.comparison.ComparedEpisode;
import dev.vlaworkbench.experiment.comparison.Comparison;
import dev.vlaworkbench.experiment.comparison.ComparisonFile;
import dev.vlaworkbench.experiment.comparison.ComparisonFolder.Stored;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity.Contender;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity.Recording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was compared, on what, in words. */
final class ReportFacts {

    /** Of the environment, what has words of its own elsewhere on the page. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("untrained", "modelParameters");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("workbench", "workbench version"), Map.entry("workbenchSha256", "workbench build, SHA-256"),
            Map.entry("jdk", "JDK"), Map.entry("os", "operating system"), Map.entry("processors", "processors"),
            Map.entry("model", "model"), Map.entry("device", "device"), Map.entry("deviceName", "device name"),
            Map.entry("driver", "driver"), Map.entry("dtype", "number format"), Map.entry("engine", "engine"),
            Map.entry("clock", "device clock"), Map.entry("attentionKernel", "attention kernel"));

    private final ComparisonFile file;
    private final Comparison comparison;

    ReportFacts(Stored stored) {
        this.file = stored.file();
        this.comparison = stored.comparison();
    }

    /** Model, number format and device. */
    String hardware() {
        return environment("model") + ", " + environment("dtype") + " on " + environment("deviceName") + ", "
                + environment("engine");
    }

    private String environment(String name) {
        return String.valueOf(file.environment().getOrDefault(name, "unknown"));
    }

    /** Which steps, of how many episodes, how often. */
    String extent() {
        int steps = comparison.episodes().stream().mapToInt(ComparedEpisode::steps).sum();
        return steps + " control steps of "
                + (comparison.episodes().size() == 1
                        ? "one episode"
                        : comparison.episodes().size() + " episodes")
                + (comparison.repeats() == 1 ? "" : ", each replayed " + comparison.repeats() + " times");
    }

    /** Lines for the heads of files. */
    List<String> origin() {
        List<String> lines = new ArrayList<>();
        lines.add("compared: " + comparison.lanes().stream().map(lane -> lane.lane().choice())
                .collect(Collectors.joining(", ")));
        lines.add("episodes: " + comparison.episodes().stream()
                .map(episode -> episode.name() + " steps " + episode.from() + ".." + episode.to() + " \""
                        + episode.instruction() + "\"")
                .collect(Collectors.joining(", ")));
        lines.add("model: " + hardware());
        lines.add(comparison.pooling());
        return List.copyOf(lines);
    }

    /** What a reader must know before anything else; empty when there is nothing. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (Boolean.TRUE.equals(file.environment().get("untrained"))) {
            warnings.add(
                    "The model's weights are random: times and counts are those of its dimensions, the actions mean"
                            + " nothing.");
        }
        if (!comparison.isComplete()) {
            warnings.add("Not complete: " + comparison.lanes().stream().map(lane -> lane.lane().label() + " has "
                    + lane.steps()).collect(Collectors.joining(", ")) + " of "
                    + comparison.repeats() * comparison.episodes().stream().mapToInt(ComparedEpisode::steps).sum()
                    + " control steps.");
        }
        comparison.lanes().forEach(lane -> lane.failed().stream().map(pass -> pass.failure().orElseThrow().sentence())
                .distinct().forEach(why -> warnings.add(lane.lane().label() + " stopped: " + why)));
        if (file.sessions().size() > 1) {
            warnings.add("The run was broken off and continued " + (file.sessions().size() - 1)
                    + (file.sessions().size() == 2 ? " time" : " times")
                    + "; steps that were on disk kept their times, and the rest was measured later.");
        }
        return List.copyOf(warnings);
    }

    /** Software and machine. */
    Map<String, String> environment() {
        Map<String, String> facts = new LinkedHashMap<>();
        file.environment().forEach((name, value) -> {
            if (!SAID_ELSEWHERE.contains(name)) {
                facts.put(NAMES.getOrDefault(name, name), String.valueOf(value));
            }
        });
        facts.put("model fingerprint", file.identity().modelFingerprint());
        facts.put("model parameters", environment("modelParameters"));
        facts.put("begun", String.join(", continued ", file.sessions()));
        facts.put("seed", "none: greedy decoding, no random number is drawn");
        return facts;
    }

    List<Recording> recordings() {
        return file.identity().episodes();
    }

    List<Contender> contenders() {
        return file.identity().lanes();
    }
}
