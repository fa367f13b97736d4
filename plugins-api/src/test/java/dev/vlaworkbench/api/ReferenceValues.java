package dev.vlaworkbench.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads the tensors of the reference fixture. */
final class ReferenceValues {

    private final JsonNode header;
    private final ByteBuffer data;

    ReferenceValues() throws IOException {
        byte[] bytes;
        try (InputStream in = ReferenceValues.class.getResourceAsStream("/reference/strategies.safetensors")) {
            bytes = in.readAllBytes();
        }
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = Math.toIntExact(file.getLong());
        header = new ObjectMapper().readTree(Arrays.copyOfRange(bytes, Long.BYTES, Long.BYTES + headerLength));
        data = file.position(Long.BYTES + headerLength).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    double[] doubles(String name) {
        ByteBuffer bytes = bytes(name, "F64");
        double[] values = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(values);
        return values;
    }

    TextToVisionAttention attention(String name) {
        ByteBuffer bytes = bytes(name, "F32");
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        JsonNode shape = header.get(name).get("shape");
        List<Integer> layers = java.util.stream.IntStream.range(0, shape.get(0).asInt()).boxed().toList();
        return TextToVisionAttention.of(layers, shape.get(1).asInt(), values);
    }

    RgbImage frame(int index) {
        byte[] rgb = new byte[PatchGrid.IMAGE_PIXELS * PatchGrid.IMAGE_PIXELS * 3];
        bytes("frames", "U8").position(index * rgb.length).get(rgb);
        return RgbImage.of(PatchGrid.IMAGE_PIXELS, PatchGrid.IMAGE_PIXELS, rgb);
    }

    private ByteBuffer bytes(String name, String type) {
        JsonNode tensor = header.get(name);
        if (!tensor.get("dtype").asString().equals(type)) {
            throw new IllegalArgumentException(name + " is " + tensor.get("dtype"));
        }
        int from = tensor.get("data_offsets").get(0).asInt();
        int to = tensor.get("data_offsets").get(1).asInt();
        return data.slice(from, to - from).order(ByteOrder.LITTLE_ENDIAN);
    }
}
