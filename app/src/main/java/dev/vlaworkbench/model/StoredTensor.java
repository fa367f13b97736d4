package dev.vlaworkbench.model;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * One tensor of a mapped safetensors file.
 *
 * @param name its name in the file
 * @param dtype its element type as safetensors writes it, such as {@code BF16}
 * @param shape its dimensions
 * @param data its raw little-endian bytes, mapped
 */
record StoredTensor(String name, String dtype, long[] shape, MemorySegment data) {

    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Bytes of one element; 0 for a type that is not known. */
    static int bytesOf(String dtype) {
        return switch (dtype) {
            case "F64", "I64", "U64" -> 8;
            case "F32", "I32", "U32" -> 4;
            case "F16", "BF16", "I16", "U16" -> 2;
            case "U8", "I8", "BOOL" -> 1;
            default -> 0;
        };
    }

    /** Number of elements. */
    long count() {
        return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }

    /** Whether the elements are floating-point numbers that a weight can have. */
    boolean isWeight() {
        return dtype.equals("F32") || dtype.equals("F16") || dtype.equals("BF16");
    }

    /** The elements as float32 in a direct buffer. */
    FloatBuffer toFloats() {
        int count = Math.toIntExact(count());
        ByteBuffer bytes = ByteBuffer.allocateDirect(Math.multiplyExact(count, 4)).order(ByteOrder.nativeOrder());
        MemorySegment target = MemorySegment.ofBuffer(bytes);
        switch (dtype) {
            case "F32" -> MemorySegment.copy(data, FLOAT, 0, target, ValueLayout.JAVA_FLOAT, 0, count);
            case "BF16" -> {
                for (int i = 0; i < count; i++) {
                    target.setAtIndex(ValueLayout.JAVA_INT, i, data.getAtIndex(SHORT, i) << 16);
                }
            }
            case "F16" -> {
                for (int i = 0; i < count; i++) {
                    target.setAtIndex(ValueLayout.JAVA_FLOAT, i, Float.float16ToFloat(data.getAtIndex(SHORT, i)));
                }
            }
            default -> throw new IllegalStateException("tensor " + name + " of type " + dtype + " is no weight");
        }
        return bytes.asFloatBuffer();
    }

    /** The elements as doubles; for values to compare with, not for weights. */
    double[] toDoubles() {
        double[] values = new double[Math.toIntExact(count())];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (dtype) {
                case "F64" -> data.getAtIndex(DOUBLE, i);
                case "F32" -> data.getAtIndex(FLOAT, i);
                case "BF16" -> Float.intBitsToFloat(data.getAtIndex(SHORT, i) << 16);
                case "F16" -> Float.float16ToFloat(data.getAtIndex(SHORT, i));
                case "I64" -> data.getAtIndex(LONG, i);
                case "U8" -> data.get(ValueLayout.JAVA_BYTE, i) & 0xFF;
                default -> throw new IllegalStateException("tensor " + name + " has type " + dtype);
            };
        }
        return values;
    }
}
