package dev.vlaworkbench.model;

import dev.vlaworkbench.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The weights of an OpenVLA checkpoint folder: one safetensors file, or shards with an index.
 */
final class Checkpoint implements AutoCloseable {

    private static final String SINGLE = "model.safetensors";
    private static final String INDEX = "model.safetensors.index.json";

    private final Path folder;
    private final Map<Path, SafetensorsFile> files = new LinkedHashMap<>();
    private final Map<String, StoredTensor> tensors = new HashMap<>();

    private Checkpoint(Path folder) {
        this.folder = folder;
    }

    /**
     * Maps every file of a checkpoint.
     *
     * @throws UserException when a shard or an indexed tensor is missing or a file is corrupt
     */
    static Checkpoint open(Path folder) {
        Checkpoint checkpoint = new Checkpoint(folder);
        try {
            if (Files.exists(folder.resolve(INDEX))) {
                checkpoint.openShards(folder.resolve(INDEX));
            } else if (Files.exists(folder.resolve(SINGLE))) {
                checkpoint.openFile(folder.resolve(SINGLE)).tensors().forEach(checkpoint.tensors::put);
            } else {
                throw new UserException(folder + " has neither " + SINGLE + " nor " + INDEX
                        + "; give the folder of an OpenVLA checkpoint in safetensors form.");
            }
            return checkpoint;
        } catch (RuntimeException fault) {
            checkpoint.close();
            throw fault;
        }
    }

    private void openShards(Path index) {
        JsonNode map = OpenVlaConfig.readJson(index).path("weight_map");
        if (!map.isObject() || map.isEmpty()) {
            throw new UserException(index + " has no weight_map; download it again.");
        }
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            Path shard = folder.resolve(entry.getValue().asString("")).normalize();
            if (!folder.normalize().equals(shard.getParent())) {
                throw new UserException(index + " places tensor " + entry.getKey()
                        + " outside the checkpoint's folder; download it again.");
            }
            StoredTensor tensor = openFile(shard).tensors().get(entry.getKey());
            if (tensor == null) {
                throw new UserException(
                        shard + " lacks the tensor " + entry.getKey()
                                + " that the index places in it; download it again.");
            }
            tensors.put(entry.getKey(), tensor);
        }
    }

    private SafetensorsFile openFile(Path file) {
        SafetensorsFile open = files.get(file);
        if (open == null) {
            open = SafetensorsFile.open(file);
            files.put(file, open);
        }
        return open;
    }

    /** Whether a tensor of this name is there. */
    boolean has(String name) {
        return tensors.containsKey(name);
    }

    /**
     * One weight.
     *
     * @param name its name in the checkpoint
     * @param shape the shape that the configuration asks for
     * @throws UserException when it is missing, has another shape or is not floating-point
     */
    StoredTensor require(String name, long... shape) {
        StoredTensor tensor = Optional.ofNullable(tensors.get(name)).orElseThrow(() -> new UserException(
                folder + " lacks the tensor " + name + "; the checkpoint is incomplete or not OpenVLA's."));
        if (!Arrays.equals(tensor.shape(), shape)) {
            throw new UserException(folder + ": tensor " + name + " has shape " + Arrays.toString(tensor.shape())
                    + " where config.json asks for " + Arrays.toString(shape)
                    + "; configuration and weights belong to different models.");
        }
        if (!tensor.isWeight()) {
            throw new UserException(folder + ": tensor " + name + " has type " + tensor.dtype()
                    + "; only F32, F16 and BF16 weights can be run.");
        }
        return tensor;
    }

    @Override
    public void close() {
        files.values().forEach(SafetensorsFile::close);
    }
}
