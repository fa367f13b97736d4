package dev.vlaworkbench.samples.training;

import dev.vlaworkbench.model.OpenVlaTraining;
import dev.vlaworkbench.samples.files.JsonFile;
import dev.vlaworkbench.samples.files.PreprocessorConfig;
import dev.vlaworkbench.samples.files.SafetensorsWriter;
import dev.vlaworkbench.samples.files.Vocabulary;
import dev.vlaworkbench.samples.files.WordTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A policy's checkpoint in OpenVLA's Hugging Face layout.
 *
 * @param folder where it lies
 */
record PolicyFolder(Path folder) {

    private static final int ACTION_BINS = 256;
    private static final int PADDING = 64;

    /** Writes everything but the weights. */
    void writeSurroundings(PolicyDimensions dimensions, List<String> instructions, ActionRange range)
            throws IOException {
        Files.createDirectories(folder);
        List<String> pieces = pieces(instructions);
        int textVocabulary = Math.ceilDiv(pieces.size() + ACTION_BINS, PADDING) * PADDING;
        JsonFile.write(folder.resolve("config.json"), config(dimensions, textVocabulary, range));
        JsonFile.write(folder.resolve("dataset_statistics.json"), range.statistics());
        JsonFile.write(folder.resolve("preprocessor_config.json"), PreprocessorConfig.json());
        JsonFile.write(folder.resolve("tokenizer.json"), WordTokenizer.json(pieces));
    }

    /** Writes the weights, replacing those that are there only when all are written. */
    void writeWeights(OpenVlaTraining training) throws IOException {
        SafetensorsWriter tensors = new SafetensorsWriter();
        training.export((name, shape, values) -> tensors.put(name,
                Arrays.stream(shape).mapToInt(Math::toIntExact).toArray(), values));
        Path partial = folder.resolve("model.safetensors.part");
        tensors.write(partial);
        Files.move(partial, folder.resolve("model.safetensors"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The words of LIBERO's instructions and whatever else the instructions contain. */
    private static List<String> pieces(List<String> instructions) {
        Set<String> pieces = new LinkedHashSet<>(Vocabulary.pieces());
        for (String instruction : instructions) {
            pieces.addAll(List.of(instruction.toLowerCase(Locale.ROOT).split("\\s+")));
        }
        return List.copyOf(pieces);
    }

    private static Map<String, Object> config(PolicyDimensions dimensions, int textVocabulary, ActionRange range) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("model_type", "llama");
        text.put("hidden_size", dimensions.width());
        text.put("intermediate_size", dimensions.feedForward());
        text.put("num_hidden_layers", dimensions.layers());
        text.put("num_attention_heads", dimensions.heads());
        text.put("num_key_value_heads", dimensions.heads());
        text.put("vocab_size", textVocabulary + PADDING);
        text.put("rms_norm_eps", 1e-6);
        text.put("rope_theta", 10000.0);
        text.put("max_position_embeddings", 2048);
        text.put("pad_token_id", textVocabulary);

        Map<String, Object> config = new LinkedHashMap<>();
        config.put("architectures", List.of("OpenVLAForActionPrediction"));
        config.put("model_type", "openvla");
        config.put("arch_specifier", "no-align+fused-gelu-mlp");
        config.put("use_fused_vision_backbone", true);
        config.put("image_sizes", List.of(224, 224));
        config.put("image_resize_strategy", "resize-naive");
        config.put("timm_model_ids", List.of("vit_large_patch14_reg4_dinov2.lvd142m", "vit_so400m_patch14_siglip_224"));
        config.put("n_action_bins", ACTION_BINS);
        config.put("pad_token_id", textVocabulary);
        config.put("pad_to_multiple_of", PADDING);
        config.put("torch_dtype", "bfloat16");
        config.put("text_config", text);
        config.put("vision_towers", List.of(tower(dimensions, true), tower(dimensions, false)));
        config.put("norm_stats", range.statistics());
        return config;
    }

    private static Map<String, Object> tower(PolicyDimensions dimensions, boolean dino) {
        Map<String, Object> tower = new LinkedHashMap<>();
        tower.put("embed_dim", dimensions.towerWidth());
        tower.put("depth", dimensions.towerBlocks() + 1);
        tower.put("num_heads", dimensions.towerHeads());
        tower.put("mlp_ratio", (double) dimensions.towerRatio());
        tower.put("class_token", dino);
        tower.put("reg_tokens", dino ? dimensions.registers() : 0);
        tower.put("layer_scale", dino);
        return tower;
    }
}
