package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.replay.StepRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person asked to be compared, as {@code comparison.json} keeps it: enough to run it again.
 *
 * @param model the checkpoint's folder
 * @param statistics the data set whose action statistics unnormalise; empty for the checkpoint's only one
 * @param device {@code auto}, {@code cpu} or {@code cuda}
 * @param episodes at least one
 * @param strategies as written on the command line, without the dense lane that always runs along
 * @param steps such as {@code 0..49}; empty for every step
 * @param warmUp first steps of each replay that latencies leave out
 * @param repeats how often each episode is replayed, at least 1
 */
public record ComparisonPlan(
        String model,
        String statistics,
        String device,
        List<Source> episodes,
        List<String> strategies,
        String steps,
        int warmUp,
        int repeats) {

    /** Copies the lists. */
    public ComparisonPlan {
        episodes = List.copyOf(episodes);
        strategies = List.copyOf(strategies);
    }

    /**
     * Where an episode comes from.
     *
     * @param file a recording
     * @param demo which episode of a file that holds several; empty for the first
     * @param instruction the task where the file does not say it or to say it otherwise; empty for the file's own
     */
    public record Source(String file, String demo, String instruction) {

        /** As it is written behind {@code --episode}. */
        public String text() {
            return demo.isEmpty() ? file : file + "#" + demo;
        }
    }

    /** The steps to replay; empty for all. */
    public Optional<StepRange> range() {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        String[] ends = steps.split("\\.\\.");
        return Optional.of(new StepRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
    }

    /**
     * The command that runs it again, for a shell.
     *
     * @param out the folder that it writes to
     */
    public String command(String out) {
        List<String> words = new ArrayList<>(List.of("vla-workbench", "compare"));
        for (Source episode : episodes) {
            words.addAll(List.of("--episode", quoted(episode.text())));
            if (!episode.instruction().isEmpty()) {
                words.addAll(List.of("--instruction", quoted(episode.instruction())));
            }
        }
        strategies.forEach(strategy -> words.addAll(List.of("--strategy", quoted(strategy))));
        words.addAll(List.of("--model", quoted(model)));
        if (!statistics.isEmpty()) {
            words.addAll(List.of("--statistics", quoted(statistics)));
        }
        words.addAll(List.of("--device", device));
        if (!steps.isEmpty()) {
            words.addAll(List.of("--steps", steps));
        }
        words.addAll(List.of("--warm-up", String.valueOf(warmUp), "--repeats", String.valueOf(repeats), "--out",
                quoted(out)));
        return String.join(" ", words);
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
