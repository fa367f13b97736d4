package dev.vlaworkbench.samples.training;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.model.DeviceChoice;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line says.
 *
 * @param out folder of the checkpoint and the log
 * @param state folder of what a later call goes on from
 * @param from a checkpoint whose weights are the first ones where there is no state yet; of the same scenes and dimensions
 * @param minutes how long this call trains, saving included
 * @param totalMinutes over how many minutes of training, this and earlier calls together, the learning rate falls to 0
 * @param batch samples of a step
 * @param rate highest learning rate
 * @param pool samples that the pool holds
 * @param first samples that must be there before the first step
 * @param threads that draw scenes
 * @param actors scenes for each part of the pool that are acted in at once, in each of four groups
 * @param policyShare share of episodes in which the policy acts, from then on
 * @param policyFrom share of the training after which the policy begins to act
 * @param smoothing of the wanted probabilities, bins
 * @param heldOut held-out samples of each suite
 * @param dimensions of the policy
 * @param device where to train
 * @param seed of everything random
 */
public record TrainingOptions(Path out, Path state, Optional<Path> from, double minutes, double totalMinutes, int batch,
        double rate,
        int pool,
        int first, int threads, int actors, double policyShare, double policyFrom, double smoothing, int heldOut,
        PolicyDimensions dimensions, DeviceChoice device, long seed) {

    /** How it is called. */
    public static final String USAGE = """
            TrainPolicy --out FOLDER [--state FOLDER] [--from CHECKPOINT] [--minutes 8] [--total-minutes MINUTES]
              [--batch 320] [--rate 1e-3] [--pool 240000] [--first 8192] [--threads CORES-2] [--actors 16]
              [--policy-share 0.5] [--policy-from 0.15] [--smoothing 2] [--held-out 256] [--dimensions small|tiny]
              [--device auto|cpu|cuda] [--seed 1]""";

    private static final Set<String> NAMES = Set.of("out", "state", "from", "minutes", "total-minutes", "batch", "rate",
            "pool",
            "first", "threads", "actors", "policy-share", "policy-from", "smoothing", "held-out", "dimensions",
            "device", "seed");

    /**
     * Reads a command line.
     *
     * @throws UserException when an option is unknown, has no value or no sensible one
     */
    public static TrainingOptions parse(String... arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!NAMES.contains(name) || i + 1 == arguments.length) {
                throw new UserException("'" + arguments[i] + "' is no option with a value; call it as: " + USAGE);
            }
            given.put(name, arguments[i + 1]);
        }
        if (!given.containsKey("out")) {
            throw new UserException("Say with --out where the checkpoint is to go; call it as: " + USAGE);
        }
        Path out = Path.of(given.get("out"));
        double minutes = number(given, "minutes", 8);
        int cores = Runtime.getRuntime().availableProcessors();
        String dimensions = given.getOrDefault("dimensions", "small");
        String device = given.getOrDefault("device", "auto").toUpperCase(Locale.ROOT);
        if (!Set.of("small", "tiny").contains(dimensions) || !Set.of("AUTO", "CPU", "CUDA").contains(device)) {
            throw new UserException("--dimensions is small or tiny and --device is auto, cpu or cuda.");
        }
        return new TrainingOptions(out, Path.of(given.getOrDefault("state", out.resolve("state").toString())),
                Optional.ofNullable(given.get("from")).map(Path::of), minutes,
                number(given, "total-minutes", minutes), whole(given, "batch", 320), number(given, "rate", 1e-3),
                whole(given, "pool", 240_000), whole(given, "first", 8192),
                whole(given, "threads", Math.max(1, cores - 2)), whole(given, "actors", 16),
                number(given, "policy-share", 0.5), number(given, "policy-from", 0.15), number(given, "smoothing", 2),
                whole(given, "held-out", 256),
                dimensions.equals("small") ? PolicyDimensions.SMALL : PolicyDimensions.TINY,
                DeviceChoice.valueOf(device), (long) number(given, "seed", 1));
    }

    private static double number(Map<String, String> given, String name, double fallback) {
        try {
            double value = given.containsKey(name) ? Double.parseDouble(given.get(name)) : fallback;
            if (!Double.isFinite(value) || value < 0) {
                throw new NumberFormatException();
            }
            return value;
        } catch (NumberFormatException broken) {
            throw new UserException("--" + name + " takes a number of 0 or more, not '" + given.get(name) + "'.",
                    broken);
        }
    }

    private static int whole(Map<String, String> given, String name, int fallback) {
        double value = number(given, name, fallback);
        if (value < 1 || value != Math.rint(value) || value > Integer.MAX_VALUE) {
            throw new UserException("--" + name + " takes a whole number of 1 or more, not '" + given.get(name) + "'.");
        }
        return (int) value;
    }
}
