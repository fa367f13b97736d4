package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault of a checkpoint folder ends in one sentence that names the file, the fault and the remedy. */
class BrokenCheckpointTest {

    private static final Path REFERENCE = Path.of("src/test/resources/reference/openvla-tiny");
    private static final String SHARD_1 = "model-00001-of-00002.safetensors";
    private static final String SHARD_2 = "model-00002-of-00002.safetensors";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyReference() throws IOException {
        try (Stream<Path> files = Files.list(REFERENCE)) {
            for (Path file : files.filter(path -> !path.endsWith("expected.safetensors")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void missingShard() throws IOException {
        Files.delete(folder.resolve(SHARD_2));
        assertFault(folder.resolve(SHARD_2) + " is missing; download the checkpoint again or complete it.");
    }

    @Test
    void notAFolder() {
        folder = folder.resolve("nowhere");
        assertFault(
                folder + " is not a folder; give the folder of an OpenVLA checkpoint as published on Hugging Face.");
    }

    @Test
    void missingConfig() throws IOException {
        Files.delete(folder.resolve("config.json"));
        assertFault(folder.resolve("config.json")
                + " is missing; give the folder of an OpenVLA checkpoint as published on Hugging Face.");
    }

    @Test
    void configIsNotJson() throws IOException {
        Files.writeString(folder.resolve("config.json"), "<html>");
        assertFaultMatches(
                "\\Q" + folder.resolve("config.json") + "\\E is not valid JSON \\(.*\\); download it again\\.");
    }

    @Test
    void anotherModelType() throws IOException {
        replace("config.json", "\"model_type\": \"openvla\"", "\"model_type\": \"llava\"");
        assertFault(folder.resolve("config.json")
                + " describes a model of type 'llava'; the workbench runs models of type openvla.");
    }

    @Test
    void unknownVisionTower() throws IOException {
        replace("config.json", "\"vision_towers\"", "\"other_towers\"");
        replace("config.json", "vit_so400m_patch14_siglip_224", "vit_unknown");
        assertFault(
                folder.resolve("config.json") + " names the vision tower 'vit_unknown', whose dimensions are not known;"
                        + " add the key vision_towers.");
    }

    @Test
    void noWeights() throws IOException {
        Files.delete(folder.resolve("model.safetensors.index.json"));
        assertFault(folder
                + " has neither model.safetensors nor model.safetensors.index.json; give the folder of an OpenVLA"
                + " checkpoint in safetensors form.");
    }

    @Test
    void indexedTensorIsNotInItsShard() throws IOException {
        replace("model.safetensors.index.json", "\"projector.fc1.bias\": \"" + SHARD_1,
                "\"projector.fc1.bias\": \"" + SHARD_2);
        assertFault(folder.resolve(SHARD_2)
                + " lacks the tensor projector.fc1.bias that the index places in it; download it again.");
    }

    @Test
    void indexClimbsOut() throws IOException {
        replace("model.safetensors.index.json", "\"projector.fc1.bias\": \"" + SHARD_1,
                "\"projector.fc1.bias\": \"../" + SHARD_1);
        assertFault(folder.resolve("model.safetensors.index.json") + " places tensor projector.fc1.bias outside the"
                + " checkpoint's folder; download it again.");
    }

    @Test
    void missingTensor() throws IOException {
        replace("config.json", "\"num_hidden_layers\": 4", "\"num_hidden_layers\": 5");
        assertFault(folder + " lacks the tensor language_model.model.layers.4.input_layernorm.weight; the checkpoint is"
                + " incomplete or not OpenVLA's.");
    }

    @Test
    void misshapenTensor() throws IOException {
        replace("config.json", "\"intermediate_size\": 172", "\"intermediate_size\": 176");
        assertFault(folder + ": tensor language_model.model.layers.0.mlp.gate_proj.weight has shape [172, 64] where"
                + " config.json asks for [176, 64]; configuration and weights belong to different models.");
    }

    @Test
    void truncatedShard() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(SHARD_1));
        Files.write(folder.resolve(SHARD_1), Arrays.copyOf(bytes, bytes.length - 1000));
        assertFaultMatches("\\Q" + folder.resolve(SHARD_1)
                + "\\E is not a sound safetensors file: tensor \\S+ lies at bytes \\d+\\.\\.\\d+ of \\d+; download it again\\.");
    }

    @Test
    void headerLongerThanTheFile() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(SHARD_1));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0, 90_000_000L);
        Files.write(folder.resolve(SHARD_1), bytes);
        assertFault(folder.resolve(SHARD_1) + " is not a sound safetensors file: its header claims 90000000 of "
                + bytes.length + " bytes; download it again.");
    }

    @Test
    void negativeHeaderLength() throws IOException {
        Files.write(folder.resolve(SHARD_1), new byte[]{-1, -1, -1, -1, -1, -1, -1, -1, '{', '}'});
        assertFault(folder.resolve(SHARD_1)
                + " is not a sound safetensors file: its header claims 18446744073709551615 of 10 bytes; download it again.");
    }

    @Test
    void headerIsNotJson() throws IOException {
        writeSafetensors("not json", 0);
        assertFaultMatches("\\Q" + folder.resolve(SHARD_1)
                + "\\E is not a sound safetensors file: its header is not JSON: .*; download it again\\.");
    }

    @Test
    void emptyShard() throws IOException {
        Files.write(folder.resolve(SHARD_1), new byte[0]);
        assertFault(folder.resolve(SHARD_1)
                + " is not a sound safetensors file: it has 0 bytes, too few for a header; download it again.");
    }

    @Test
    void pointerInsteadOfData() throws IOException {
        Files.writeString(folder.resolve(SHARD_1),
                "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
        assertFault(folder.resolve(SHARD_1) + " is a Git LFS pointer, not the data; run git lfs pull.");
    }

    @Test
    void overlappingTensors() throws IOException {
        writeSafetensors("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                + "\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}", 12);
        assertFault(folder.resolve(SHARD_1)
                + " is not a sound safetensors file: two tensors overlap at byte 4; download it again.");
    }

    @Test
    void shapeAndBytesDisagree() throws IOException {
        writeSafetensors("{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", 8);
        assertFault(folder.resolve(SHARD_1)
                + " is not a sound safetensors file: tensor a of shape [3] needs 12 bytes but has 8; download it again.");
    }

    @Test
    void shapeThatOverflows() throws IOException {
        writeSafetensors("{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,0]}}", 0);
        assertFaultMatches(".* tensor a has an impossible shape .*; download it again\\.");
    }

    @Test
    void unknownElementType() throws IOException {
        writeSafetensors("{\"a\":{\"dtype\":\"F4\",\"shape\":[1],\"data_offsets\":[0,1]}}", 1);
        assertFault(folder.resolve(SHARD_1)
                + " is not a sound safetensors file: tensor a has the unknown dtype 'F4'; download it again.");
    }

    @Test
    void missingTokenizer() throws IOException {
        Files.delete(folder.resolve("tokenizer.json"));
        assertFault(folder.resolve("tokenizer.json")
                + " is missing; give the folder of an OpenVLA checkpoint as published on Hugging Face.");
    }

    @Test
    void tokenizerIsNoTokenizer() throws IOException {
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        assertFaultMatches("\\Q" + folder.resolve("tokenizer.json")
                + "\\E is not a Hugging Face tokenizer \\(.*\\); download it again\\.");
    }

    @Test
    void noStatistics() throws IOException {
        replace("config.json", "\"norm_stats\"", "\"no_stats\"");
        assertFault(folder.resolve("config.json")
                + " has no norm_stats, so actions cannot be unnormalised; use a checkpoint"
                + " with norm_stats or dataset_statistics.json.");
    }

    @Test
    void statisticsOfAnotherDataSet() {
        UserException fault = assertThrows(UserException.class,
                () -> OpenVla.load(folder, DeviceChoice.CPU, Optional.of("libero_goal")));
        assertEquals(
                folder.resolve("config.json") + " has no statistics of the data set 'libero_goal'; it has bridge_like.",
                fault.getMessage());
    }

    @Test
    void cudaWhereThereIsNone() {
        UserException fault = assertThrows(UserException.class, () -> OpenVla.load(folder, DeviceChoice.CUDA));
        assertTrue(fault.getMessage().matches("There is no CUDA device that this PyTorch \\(.*\\) can use; run with"
                + " --device cpu, or install the CUDA build as the README says\\."), fault.getMessage());
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(from), () -> file + " does not contain " + from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private void writeSafetensors(String header, int dataBytes) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(folder.resolve(SHARD_1), bytes.putLong(json.length).put(json).array());
    }

    private void assertFault(String sentence) {
        assertEquals(sentence, fault());
    }

    private void assertFaultMatches(String pattern) {
        String sentence = fault();
        assertTrue(sentence.matches(pattern), sentence);
    }

    private String fault() {
        return assertThrows(UserException.class, () -> OpenVla.load(folder, DeviceChoice.CPU).close()).getMessage();
    }
}
