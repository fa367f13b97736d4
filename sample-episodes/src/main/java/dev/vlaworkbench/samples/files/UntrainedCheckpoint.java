package dev.vlaworkbench.samples.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a small checkpoint with random weights in OpenVLA's Hugging Face layout. It has learned nothing; it lets the workbench
 * run where there is no real model at hand.
 */
public final class UntrainedCheckpoint {

    private final long seed;

    /**
     * Prepares a checkpoint.
     *
     * @param seed of the weights; the same seed gives the same bytes
     */
    public UntrainedCheckpoint(long seed) {
        this.seed = seed;
    }

    /** Writes every file of the checkpoint into a folder, replacing those of the same names. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        SafetensorsWriter tensors = new SafetensorsWriter();
        new UntrainedWeights(new RandomWeights(tensors, seed)).addAll();
        tensors.write(folder.resolve("model.safetensors"));
        JsonFile.write(folder.resolve("config.json"), config());
        JsonFile.write(folder.resolve("dataset_statistics.json"), statistics());
        JsonFile.write(folder.resolve("preprocessor_config.json"), PreprocessorConfig.json());
        JsonFile.write(folder.resolve("tokenizer.json"), WordTokenizer.json(Vocabulary.pieces()));
    }

    private static Map<String, Object> config() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("architectures", List.of("OpenVLAForActionPrediction"));
        config.put("model_type", "openvla");
        config.put("untrained", true);
        config.put("arch_specifier", "no-align+fused-gelu-mlp");
        config.put("use_fused_vision_backbone", true);
        config.put("image_sizes", List.of(224, 224));
        config.put("image_resize_strategy", "resize-naive");
        config.put("timm_model_ids", List.of("vit_large_patch14_reg4_dinov2.lvd142m", "vit_so400m_patch14_siglip_224"));
        config.put("n_action_bins", UntrainedDimensions.ACTION_BINS);
        config.put("pad_token_id", UntrainedDimensions.TEXT_VOCABULARY);
        config.put("pad_to_multiple_of", UntrainedDimensions.PADDING);
        config.put("torch_dtype", "bfloat16");
        config.put("text_config", textConfig());
        config.put("vision_towers", List.of(tower(true), tower(false)));
        config.put("norm_stats", statistics());
        return config;
    }

    private static Map<String, Object> textConfig() {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("model_type", "llama");
        text.put("hidden_size", UntrainedDimensions.HIDDEN);
        text.put("intermediate_size", UntrainedDimensions.MLP);
        text.put("num_hidden_layers", UntrainedDimensions.LAYERS);
        text.put("num_attention_heads", UntrainedDimensions.HEADS);
        text.put("num_key_value_heads", UntrainedDimensions.HEADS);
        text.put("vocab_size", UntrainedDimensions.VOCABULARY);
        text.put("rms_norm_eps", 1e-6);
        text.put("rope_theta", 10000.0);
        text.put("max_position_embeddings", 2048);
        text.put("pad_token_id", UntrainedDimensions.TEXT_VOCABULARY);
        return text;
    }

    private static Map<String, Object> tower(boolean dino) {
        Map<String, Object> tower = new LinkedHashMap<>();
        tower.put("embed_dim", UntrainedDimensions.TOWER_WIDTH);
        tower.put("depth", UntrainedDimensions.TOWER_DEPTH);
        tower.put("num_heads", UntrainedDimensions.TOWER_HEADS);
        tower.put("mlp_ratio", dino ? UntrainedDimensions.DINO_MLP_RATIO : UntrainedDimensions.SIGLIP_MLP_RATIO);
        tower.put("class_token", dino);
        tower.put("reg_tokens", dino ? UntrainedDimensions.REGISTERS : 0);
        tower.put("layer_scale", dino);
        return tower;
    }

    /** Ranges of the size that LIBERO's tasks have. */
    private static Map<String, Object> statistics() {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("q01", List.of(-0.75, -0.65, -0.94, -0.11, -0.2, -0.18, 0.0));
        action.put("q99", List.of(0.94, 0.87, 0.93, 0.1, 0.18, 0.15, 1.0));
        action.put("mask", List.of(true, true, true, true, true, true, false));
        return Map.of("untrained_sample", Map.of("action", action));
    }
}
