package dev.vlaworkbench.cli;

import dev.vlaworkbench.experiment.rollout.RolloutPlan.Share;
import dev.vlaworkbench.rollout.EvaluationEpisode;
import dev.vlaworkbench.rollout.SimulatedWorld;
import dev.vlaworkbench.rollout.WorldSuite;
import dev.vlaworkbench.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which scenes of which simulated world, and how many of them at once. */
final class RolloutArguments {

    private static final String EVERY_SUITE = "all";

    @Option(names = "--world", paramLabel = "ID", description = "The simulated world, where there are several; 'worlds list' shows them.")
    private Optional<String> world = Optional.empty();

    @Option(names = "--suite", split = ",", paramLabel = "ID", defaultValue = EVERY_SUITE, description = "Suites, several with commas, or 'all' (default: ${DEFAULT-VALUE}).")
    private List<String> suites;

    @Option(names = "--task", paramLabel = "ID", description = "Only this task.")
    private Optional<String> task = Optional.empty();

    @Option(names = "--episodes", paramLabel = "N", defaultValue = "50", description = "Episodes of each suite under each strategy, spread over its tasks in turn (default: ${DEFAULT-VALUE}).")
    private int episodes;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "Episode i has the world's seed 1000000 + N + i, the same for every strategy; training uses none of 1000000..1999999999 (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--step-limit", paramLabel = "N", defaultValue = "0", description = "End every episode after so many control steps, if its task allows more; for trying things out.")
    private int stepLimit;

    @Option(names = "--workers", paramLabel = "N", defaultValue = "1", description = "Episodes simulated at once; with more than one, latencies are marked as disturbed (default: ${DEFAULT-VALUE}).")
    private int workers;

    @Option(names = "--copies", paramLabel = "N", defaultValue = "1", description = "Copies of the model, each on a thread and a GPU stream of its own; tasks are spread over them (default: ${DEFAULT-VALUE}).")
    private int copies;

    @Option(names = "--part", paramLabel = "I/N", converter = ShareOption.class, description = "Run only the I-th of N parts, for several processes with a folder each; join them with 'rollout --join'.")
    private Share share = Share.ALL;

    /** Refuses numbers that make no sense. */
    void check(CommandLine command) {
        if (episodes < 1 || seed < 0 || stepLimit < 0 || workers < 1 || copies < 1) {
            throw new ParameterException(command,
                    "--episodes, --workers and --copies must be at least 1, --seed and --step-limit at least 0");
        }
        if (copies > workers) {
            throw new ParameterException(command, "--copies must not be more than --workers, which use them");
        }
    }

    Optional<String> world() {
        return world;
    }

    List<WorldSuite> suites(SimulatedWorld chosen) {
        List<WorldSuite> all = chosen.suites();
        if (suites.equals(List.of(EVERY_SUITE))) {
            return all;
        }
        List<WorldSuite> wanted = new ArrayList<>();
        for (String id : suites) {
            wanted.add(all.stream().filter(suite -> suite.id().equals(id)).findFirst()
                    .orElseThrow(() -> new UserException("World '" + chosen.id() + "' has no suite '" + id
                            + "'; it has " + all.stream().map(WorldSuite::id).collect(Collectors.joining(", "))
                            + ".")));
        }
        return wanted.stream().distinct().toList();
    }

    List<EvaluationEpisode> episodes(List<WorldSuite> chosen) {
        return EvaluationEpisode.of(chosen, task, episodes, seed).stream()
                .map(episode -> stepLimit == 0 ? episode : episode.limitedTo(stepLimit)).toList();
    }

    int stepLimit() {
        return stepLimit;
    }

    int workers() {
        return workers;
    }

    int copies() {
        return copies;
    }

    Share share() {
        return share;
    }
}
