package dev.vlaworkbench.cli;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.experiment.comparison.ComparisonFile;
import dev.vlaworkbench.experiment.comparison.ComparisonPlan;
import dev.vlaworkbench.experiment.comparison.ComparisonPlan.Source;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.replay.StepRange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What shall be compared: from the command line, or from the file of an earlier comparison. */
final class CompareArguments {

    /** Figures tell so many lanes apart; the window has room for five beside dense and says which it leaves out. */
    private static final int MOST_LANES = 20;

    @Option(names = "--episode", paramLabel = "FILE[#DEMO]", description = "A recording: a LIBERO HDF5 file, with #demo_3 for one of its episodes, or a rollout video; may be given more than"
            + " once.")
    private List<String> episodes = List.of();

    @Option(names = "--instruction", paramLabel = "TEXT", description = "The task in natural language, where a file does not say it or to say it otherwise; one for all episodes, or one for each in their order.")
    private List<String> instructions = List.of();

    @Option(names = "--strategy", paramLabel = "ID[:NAME=VALUE,...]", description = "A strategy beside plain OpenVLA, which always runs along; up to "
            + MOST_LANES
            + ", the same one twice too: with other"
            + " parameters, or with the same, which shows how far two runs of one thing differ.")
    private List<String> strategies = List.of();

    @Option(names = "--steps", paramLabel = "A..B", converter = StepsOption.class, description = "The control steps to replay of every episode, both included; all when not given.")
    private Optional<StepRange> steps = Optional.empty();

    @Option(names = "--warm-up", paramLabel = "N", description = "First steps of each replay that latencies leave out (default: 3).")
    private Optional<Integer> warmUp = Optional.empty();

    @Option(names = "--repeats", paramLabel = "N", description = "How often each episode is replayed; the table then says how far repeats differ (default: 1).")
    private Optional<Integer> repeats = Optional.empty();

    @Option(names = "--from", paramLabel = "FILE", description = "Run again what an earlier comparison's comparison.json says; only --model and --device may stand beside"
            + " it, where the checkpoint lies elsewhere now or another device shall run it.")
    private Optional<Path> from = Optional.empty();

    /** What is wrong with the options themselves; empty when nothing is. */
    Optional<String> misuse(boolean modelGiven, boolean reportOnly) {
        boolean anything = !episodes.isEmpty() || !strategies.isEmpty() || !instructions.isEmpty()
                || steps.isPresent() || warmUp.isPresent() || repeats.isPresent();
        if (reportOnly) {
            return anything || modelGiven || from.isPresent()
                    ? Optional.of("--report-only takes everything from the folder; give it with --out alone")
                    : Optional.empty();
        }
        if (from.isPresent()) {
            return anything
                    ? Optional.of(
                            "--from takes episodes, strategies and steps from the file; give --model or --device alone"
                                    + " beside it")
                    : Optional.empty();
        }
        if (episodes.isEmpty()) {
            return Optional.of("no --episode is given; name a recording, or an earlier comparison with --from");
        }
        if (strategies.isEmpty() || !modelGiven) {
            return Optional.of(strategies.isEmpty() ? "no --strategy is given" : "no --model is given");
        }
        if (warmUp.orElse(0) < 0 || repeats.orElse(1) < 1) {
            return Optional.of("--warm-up must be 0 or more, --repeats 1 or more");
        }
        return instructions.size() < 2 || instructions.size() == episodes.size()
                ? Optional.empty()
                : Optional.of("there are " + episodes.size() + " --episode and " + instructions.size()
                        + " --instruction; give one for all, or one for each");
    }

    /** The earlier comparison to be run again. */
    Optional<ComparisonFile> earlier() {
        return from
                .map(file -> ComparisonFile.read(Files.isDirectory(file) ? file.resolve(ComparisonFile.NAME) : file));
    }

    /**
     * What was asked for.
     *
     * @throws UserException when there are too many strategies
     */
    ComparisonPlan plan(OptionalModelArguments model) {
        Optional<ComparisonPlan> before = earlier().map(ComparisonFile::run);
        if (before.isPresent()) {
            ComparisonPlan plan = before.get();
            return new ComparisonPlan(model.folder().map(CompareArguments::absolute).orElse(plan.model()),
                    plan.statistics(), model.device() == DeviceChoice.AUTO ? plan.device() : name(model.device()),
                    plan.episodes(), plan.strategies(), plan.steps(), plan.warmUp(), plan.repeats());
        }
        List<String> others = new ArrayList<>(strategies);
        // It runs along in any case; named twice it is a lane of its own, beside itself.
        others.remove("dense");
        if (others.size() > MOST_LANES) {
            throw new UserException(
                    "There are " + others.size() + " strategies beside dense, and a comparison has at most "
                            + MOST_LANES + "; leave some out.");
        }
        if (others.isEmpty()) {
            throw new UserException(
                    "Plain OpenVLA would be compared with nothing; give another --strategy, or dense twice to"
                            + " see how far it differs from itself.");
        }
        List<Source> sources = new ArrayList<>();
        for (int index = 0; index < episodes.size(); index++) {
            sources.add(source(episodes.get(index), instruction(index)));
        }
        return new ComparisonPlan(absolute(model.folder().orElseThrow()), model.statistics().orElse(""),
                name(model.device()), sources, others,
                steps.map(range -> range.from() + ".." + range.to()).orElse(""), warmUp.orElse(3), repeats.orElse(1));
    }

    private String instruction(int episode) {
        return instructions.isEmpty() ? "" : instructions.get(instructions.size() == 1 ? 0 : episode);
    }

    private static String name(DeviceChoice device) {
        return device.name().toLowerCase(Locale.ROOT);
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    /** What stands behind the last # is the episode in the file, unless there is a file of that name. */
    private static Source source(String text, String instruction) {
        int mark = text.lastIndexOf('#');
        return mark < 0 || Files.exists(Path.of(text))
                ? new Source(absolute(Path.of(text)), "", instruction)
                : new Source(absolute(Path.of(text.substring(0, mark))), text.substring(mark + 1), instruction);
    }
}
