package dev.vlaworkbench.samples;

import dev.vlaworkbench.samples.world.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes any number of episodes: {@code MakeEpisodes SUITE COUNT SEED OUT}. SUITE is spatial, object, goal, long or all; the
 * episodes of each suite have the seeds SEED, SEED + 1 and so on, and go through its tasks in turn.
 */
public final class MakeEpisodes {

    private static final Logger LOG = LoggerFactory.getLogger(MakeEpisodes.class);
    private static final String USAGE = "Give a suite (spatial, object, goal, long or all), a count of at least 1, a first"
            + " seed of at least 0 and a folder to write to, such as 'spatial 10 0 episodes'.";

    private MakeEpisodes() {}

    /**
     * Writes the files.
     *
     * @param arguments suite, count, first seed, folder
     */
    public static void main(String[] arguments) throws IOException {
        Optional<String> fault = write(List.of(arguments));
        if (fault.isPresent()) {
            LOG.error(fault.get());
            System.exit(1);
        }
    }

    /** Writes the files; what a person has to change when the arguments make no sense. */
    static Optional<String> write(List<String> arguments) throws IOException {
        if (arguments.size() != 4) {
            return Optional.of(USAGE);
        }
        List<Suite> suites = "all".equals(arguments.getFirst())
                ? List.of(Suite.values())
                : Stream.of(arguments.getFirst()).flatMap(label -> Suite.of(label).stream()).toList();
        Optional<Long> count = number(arguments.get(1), 1);
        Optional<Long> first = number(arguments.get(2), 0);
        if (suites.isEmpty() || count.isEmpty() || first.isEmpty()) {
            return Optional.of(USAGE);
        }
        for (Suite suite : suites) {
            for (long i = 0; i < count.get(); i++) {
                LOG.info("wrote {}", SampleFiles.writeOne(Path.of(arguments.get(3)), suite, first.get() + i));
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> number(String text, long least) {
        try {
            return Optional.of(Long.parseLong(text)).filter(value -> value >= least);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
