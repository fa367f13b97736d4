package dev.vlaworkbench.experiment.rollout;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.experiment.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What rows must have in common to be counted together: {@code run.json} in the results' folder.
 *
 * @param world the simulator's id
 * @param worldVersion its version
 * @param model the checkpoint's name
 * @param modelFingerprint tells checkpoints of the same name apart
 * @param device where it ran, such as {@code cpu} or a GPU's name
 * @param dtype the weights' type while it ran
 * @param stepLimit limit put on every task beside its own; 0 for none
 * @param environment software and machine, for {@code summary.json}
 */
public record RunIdentity(
        String world, String worldVersion, String model, String modelFingerprint, String device, String dtype,
        int stepLimit, Map<String, Object> environment) {

    static final String NAME = "run.json";

    /** Copies the map. */
    public RunIdentity {
        environment = new LinkedHashMap<>(environment);
    }

    /** The identity of the results in a folder; empty when there are none. */
    static Optional<RunIdentity> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readString(file), RunIdentity.class));
        } catch (IOException | JacksonException damaged) {
            throw new UserException(file + " cannot be read (" + damaged.getMessage().lines().findFirst().orElse("")
                    + "); name another folder.", damaged);
        }
    }

    void write(Path folder) {
        JsonFile.write(folder.resolve(NAME), this);
    }

    /**
     * Refuses to count what is not of the same kind.
     *
     * @param folder where the other results lie
     * @param other their identity
     * @throws UserException when one of the parts that matter differs
     */
    void requireSame(Path folder, RunIdentity other) {
        require(folder, "world", world + " " + worldVersion, other.world + " " + other.worldVersion);
        require(folder, "model", model + " " + modelFingerprint, other.model + " " + other.modelFingerprint);
        require(folder, "device", device + ", " + dtype, other.device + ", " + other.dtype);
        require(folder, "step limit", stepLimit == 0 ? "none" : "" + stepLimit,
                other.stepLimit == 0 ? "none" : "" + other.stepLimit);
    }

    private static void require(Path folder, String what, String here, String there) {
        if (!here.equals(there)) {
            throw new UserException(folder + " holds results of another " + what + " (" + there + ", not " + here
                    + "); name another folder.");
        }
    }

    /** The parts that make results comparable, by name. */
    Map<String, Object> withoutEnvironment() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("world", world);
        map.put("worldVersion", worldVersion);
        map.put("model", model);
        map.put("modelFingerprint", modelFingerprint);
        map.put("device", device);
        map.put("dtype", dtype);
        map.put("stepLimit", stepLimit == 0 ? "each task's own" : stepLimit);
        return map;
    }
}
