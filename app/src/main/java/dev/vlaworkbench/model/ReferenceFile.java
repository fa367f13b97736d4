package dev.vlaworkbench.model;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The values that a reference implementation computed from a checkpoint: a safetensors file with the inputs among them. */
final class ReferenceFile implements AutoCloseable {

    private final SafetensorsFile file;

    ReferenceFile(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UserException(path
                    + " does not exist; give the expected.safetensors that belongs to the checkpoint.");
        }
        this.file = SafetensorsFile.open(path);
    }

    /** One tensor's values; empty when the file does not have it. */
    Optional<double[]> values(String name) {
        return Optional.ofNullable(file.tensors().get(name)).map(StoredTensor::toDoubles);
    }

    /** Names of all tensors. */
    Set<String> names() {
        return file.tensors().keySet();
    }

    /** Whole numbers, such as token ids. */
    Optional<int[]> integers(String name) {
        return values(name).map(values -> Arrays.stream(values).mapToInt(value -> (int) value).toArray());
    }

    /** The frames, 224 x 224 RGB. */
    List<RgbImage> frames() {
        StoredTensor frames = required("frames");
        int side = PatchGrid.IMAGE_PIXELS;
        long[] shape = frames.shape();
        if (shape.length != 4 || shape[0] < 1 || shape[1] != side || shape[2] != side || shape[3] != 3
                || !frames.dtype().equals("U8")) {
            throw new UserException(file.file() + ": frames have shape " + Arrays.toString(shape) + " and type "
                    + frames.dtype() + " where [count, 224, 224, 3] of U8 is needed; it is not a reference file.");
        }
        int bytes = side * side * 3;
        return IntStream.range(0, Math.toIntExact(shape[0]))
                .mapToObj(i -> RgbImage.of(side, side,
                        frames.data().asSlice((long) i * bytes, bytes).toArray(ValueLayout.JAVA_BYTE)))
                .toList();
    }

    /** BOS and the prompt. */
    Prompt prompt() {
        required("input_ids");
        List<Integer> ids = Arrays.stream(integers("input_ids").orElseThrow()).boxed().toList();
        return new Prompt("", ids, ids.stream().skip(1).map(String::valueOf).collect(Collectors.toList()));
    }

    private StoredTensor required(String name) {
        StoredTensor tensor = file.tensors().get(name);
        if (tensor == null) {
            throw new UserException(file.file() + " has no tensor '" + name
                    + "'; give the expected.safetensors that belongs to the checkpoint.");
        }
        return tensor;
    }

    @Override
    public void close() {
        file.close();
    }
}
