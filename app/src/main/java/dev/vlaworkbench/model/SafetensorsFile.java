package dev.vlaworkbench.model;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A memory-mapped safetensors file: 8 bytes of header length, a JSON header, raw little-endian data. Every offset is checked
 * before anything is read.
 */
final class SafetensorsFile implements AutoCloseable {

    /** The reference library's own limit; a larger length is a corrupt file. */
    private static final long MAX_HEADER_BYTES = 100_000_000;

    private static final ValueLayout.OfLong LENGTH = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final Arena arena;
    private final Map<String, StoredTensor> tensors;

    private SafetensorsFile(Path file, Arena arena, Map<String, StoredTensor> tensors) {
        this.file = file;
        this.arena = arena;
        this.tensors = tensors;
    }

    /**
     * Maps a file and checks its header.
     *
     * @throws UserException when it is missing, truncated, or its header is corrupt or overlapping
     */
    static SafetensorsFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserException(file + " is missing; download the checkpoint again or complete it.");
        }
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
            return new SafetensorsFile(file, arena, header(file, mapped));
        } catch (IOException unreadable) {
            arena.close();
            throw new UserException(file + " cannot be read (" + unreadable.getMessage() + "); check its rights.",
                    unreadable);
        } catch (RuntimeException fault) {
            arena.close();
            throw fault;
        }
    }

    private static Map<String, StoredTensor> header(Path file, MemorySegment mapped) {
        long size = mapped.byteSize();
        if (size < 8) {
            throw corrupt(file, "it has " + size + " bytes, too few for a header");
        }
        if (startsWith(mapped, "version https://git-lfs")) {
            throw new UserException(file + " is a Git LFS pointer, not the data; run git lfs pull.");
        }
        long headerBytes = mapped.get(LENGTH, 0);
        if (headerBytes < 2 || headerBytes > MAX_HEADER_BYTES || headerBytes > size - 8) {
            throw corrupt(file, "its header claims " + Long.toUnsignedString(headerBytes) + " of " + size + " bytes");
        }
        JsonNode json;
        try {
            byte[] text = mapped.asSlice(8, headerBytes).toArray(ValueLayout.JAVA_BYTE);
            json = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build().readTree(text);
        } catch (JacksonException broken) {
            throw corrupt(file, "its header is not JSON: " + broken.getOriginalMessage());
        }
        if (!json.isObject()) {
            throw corrupt(file, "its header is not a JSON object");
        }
        MemorySegment data = mapped.asSlice(8 + headerBytes);
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        List<long[]> spans = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (!entry.getKey().equals("__metadata__")) {
                tensors.put(entry.getKey(), tensor(file, entry.getKey(), entry.getValue(), data, spans));
            }
        }
        spans.sort(Comparator.comparingLong(span -> span[0]));
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i)[0] < spans.get(i - 1)[1]) {
                throw corrupt(file, "two tensors overlap at byte " + spans.get(i)[0]);
            }
        }
        return tensors;
    }

    private static StoredTensor tensor(Path file, String name, JsonNode entry, MemorySegment data, List<long[]> spans) {
        JsonNode offsets = entry.path("data_offsets");
        JsonNode shape = entry.path("shape");
        String dtype = entry.path("dtype").asString("");
        if (offsets.size() != 2 || !offsets.get(0).canConvertToLong() || !offsets.get(1).canConvertToLong()
                || !shape.isArray()) {
            throw corrupt(file, "tensor " + name + " lacks shape or data_offsets");
        }
        long begin = offsets.get(0).asLong();
        long end = offsets.get(1).asLong();
        if (begin < 0 || end < begin || end > data.byteSize()) {
            throw corrupt(file, "tensor " + name + " lies at bytes " + begin + ".." + end + " of " + data.byteSize());
        }
        long[] dimensions = new long[shape.size()];
        long bytes = StoredTensor.bytesOf(dtype);
        if (bytes == 0) {
            throw corrupt(file, "tensor " + name + " has the unknown dtype '" + dtype + "'");
        }
        try {
            for (int i = 0; i < dimensions.length; i++) {
                dimensions[i] = shape.get(i).asLong(-1);
                if (dimensions[i] < 0) {
                    throw corrupt(file, "tensor " + name + " has a negative dimension");
                }
                bytes = Math.multiplyExact(bytes, dimensions[i]);
            }
        } catch (ArithmeticException tooLarge) {
            throw corrupt(file, "tensor " + name + " has an impossible shape " + shape);
        }
        if (bytes != end - begin) {
            throw corrupt(file, "tensor " + name + " of shape " + shape + " needs " + bytes + " bytes but has "
                    + (end - begin));
        }
        if (bytes > 0) {
            spans.add(new long[]{begin, end});
        }
        return new StoredTensor(name, dtype, dimensions, data.asSlice(begin, bytes));
    }

    private static boolean startsWith(MemorySegment mapped, String text) {
        byte[] start = mapped.asSlice(0, Math.min(mapped.byteSize(), text.length())).toArray(ValueLayout.JAVA_BYTE);
        return new String(start, StandardCharsets.ISO_8859_1).equals(text);
    }

    private static UserException corrupt(Path file, String fault) {
        return new UserException(file + " is not a sound safetensors file: " + fault + "; download it again.");
    }

    /** The file's path. */
    Path file() {
        return file;
    }

    /** The tensors by name, in the file's order. Their memory is valid until this is closed. */
    Map<String, StoredTensor> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    @Override
    public void close() {
        arena.close();
    }
}
