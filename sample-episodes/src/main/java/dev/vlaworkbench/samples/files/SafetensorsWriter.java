package dev.vlaworkbench.samples.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects tensors and writes them as one safetensors file in bfloat16. */
public final class SafetensorsWriter {

    private record Tensor(int[] shape, float[] values) {}

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /**
     * Adds a tensor.
     *
     * @param name unique in the file
     * @param values row-major, as many as the shape holds
     */
    public void put(String name, int[] shape, float[] values) {
        if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length
                || tensors.put(name, new Tensor(shape, values)) != null) {
            throw new IllegalArgumentException("tensor " + name + " is misshapen or given twice");
        }
    }

    /** Writes the file, replacing one of that name. */
    public void write(Path file) throws IOException {
        byte[] header = header();
        ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, header.length);
        try (OutputStream stream = Files.newOutputStream(file)) {
            stream.write(length.array());
            stream.write(header);
            for (Tensor tensor : tensors.values()) {
                stream.write(bfloat16(tensor.values()));
            }
        }
    }

    private byte[] header() {
        StringBuilder json = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"}");
        long at = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            long end = at + 2L * entry.getValue().values().length;
            String shape = Arrays.stream(entry.getValue().shape()).mapToObj(String::valueOf)
                    .collect(Collectors.joining(","));
            json.append(",\"").append(entry.getKey()).append("\":{\"dtype\":\"BF16\",\"shape\":[").append(shape)
                    .append("],\"data_offsets\":[").append(at).append(',').append(end).append("]}");
            at = end;
        }
        json.append('}');
        while (json.length() % 8 != 0) {
            json.append(' ');
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bfloat16(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            int bits = Float.floatToRawIntBits(value);
            // To the nearest, ties to even.
            bytes.putShort((short) (bits + 0x7FFF + (bits >>> 16 & 1) >>> 16));
        }
        return bytes.array();
    }
}
