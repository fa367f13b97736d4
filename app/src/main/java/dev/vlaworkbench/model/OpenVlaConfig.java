package dev.vlaworkbench.model;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.PatchGrid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dimensions in an OpenVLA {@code config.json}. Where the published file is silent, the defaults of transformers 4.40's
 * {@code LlamaConfig} hold, since OpenVLA's own conversion relied on them.
 *
 * @param towers the two vision towers, DINOv2-like first
 * @param decoder the Llama decoder
 * @param textVocabulary token ids below this are text; the action bins are its last ones
 * @param actionBins number of action bins, 256
 * @param untrained whether the file says that the weights are random
 */
record OpenVlaConfig(List<Tower> towers, Decoder decoder, int textVocabulary, int actionBins, boolean untrained) {

    /** OpenVLA-7B as published. */
    static final OpenVlaConfig OPENVLA_7B = new OpenVlaConfig(List.of(Tower.DINOV2_LARGE, Tower.SIGLIP_SO400M),
            new Decoder(4096, 11008, 32, 32, 32, 128, 32064, 1e-6, 10000, false), 32000, 256, true);

    /**
     * A vision transformer with 14 x 14 patches on a 224 x 224 image.
     *
     * @param width embedding width
     * @param depth number of blocks; all but the last are run
     * @param heads attention heads
     * @param feedForward width of a block's feed-forward layer
     * @param classToken whether a class token stands in front
     * @param registers register tokens behind the class token
     * @param layerScale whether each residual branch is scaled per channel
     */
    record Tower(int width, int depth, int heads, int feedForward, boolean classToken, int registers,
            boolean layerScale) {

        static final Tower DINOV2_LARGE = new Tower(1024, 24, 16, 4096, true, 4, true);
        static final Tower SIGLIP_SO400M = new Tower(1152, 27, 16, 4304, false, 0, false);

        /** Tokens in front of the patches. */
        int prefixTokens() {
            return (classToken ? 1 : 0) + registers;
        }
    }

    /**
     * A Llama decoder.
     *
     * @param width hidden size D
     * @param feedForward gated feed-forward width F
     * @param layers decoder layers L
     * @param heads query heads
     * @param keyValueHeads key and value heads
     * @param headSize width of a head
     * @param vocabulary rows of the embedding table
     * @param normEpsilon epsilon of the RMS norms
     * @param ropeTheta base of the rotary frequencies
     * @param tiedEmbeddings whether the output head is the embedding table
     */
    record Decoder(int width, int feedForward, int layers, int heads, int keyValueHeads, int headSize, int vocabulary,
            double normEpsilon, double ropeTheta, boolean tiedEmbeddings) {}

    /** Copies the list. */
    OpenVlaConfig {
        towers = List.copyOf(towers);
    }

    ModelShape shape() {
        return new ModelShape(decoder.layers, decoder.heads, decoder.width, decoder.feedForward);
    }

    /** Width of the concatenated tower features. */
    int featureWidth() {
        return towers.get(0).width + towers.get(1).width;
    }

    /**
     * Reads a {@code config.json}.
     *
     * @throws UserException when it is missing, not JSON, or describes something other than fused OpenVLA
     */
    static OpenVlaConfig read(Path file) {
        JsonNode json = readJson(file);
        String type = json.path("model_type").asString("openvla");
        if (!type.equals("openvla")) {
            throw new UserException(file + " describes a model of type '" + type
                    + "'; the workbench runs models of type openvla.");
        }
        if (!json.path("use_fused_vision_backbone").asBoolean(true)) {
            throw new UserException(file + " has use_fused_vision_backbone false; only the fused DINOv2 + SigLIP"
                    + " backbone of OpenVLA can be run.");
        }
        for (JsonNode size : json.path("image_sizes")) {
            if (size.asInt() != PatchGrid.IMAGE_PIXELS) {
                throw new UserException(file + " asks for images of " + size.asInt() + " pixels; only "
                        + PatchGrid.IMAGE_PIXELS + " (256 visual tokens) can be run.");
            }
        }
        JsonNode text = json.path("text_config");
        int width = positive(file, text, "hidden_size", 4096);
        int heads = positive(file, text, "num_attention_heads", 32);
        int keyValueHeads = positive(file, text, "num_key_value_heads", heads);
        int headSize = positive(file, text, "head_dim", Math.max(1, width / heads));
        if (heads % keyValueHeads != 0 || headSize % 2 != 0) {
            throw new UserException(file + " has " + heads + " heads of size " + headSize + " over " + keyValueHeads
                    + " key/value heads, which no Llama decoder can have.");
        }
        int vocabulary = positive(file, text, "vocab_size", 32064);
        Decoder decoder = new Decoder(width, positive(file, text, "intermediate_size", 11008),
                positive(file, text, "num_hidden_layers", 32), heads, keyValueHeads, headSize, vocabulary,
                text.path("rms_norm_eps").asDouble(1e-6), ropeTheta(text),
                text.path("tie_word_embeddings").asBoolean(false));
        int textVocabulary = vocabulary - json.path("pad_to_multiple_of").asInt(64);
        int bins = positive(file, json, "n_action_bins", 256);
        if (textVocabulary < bins) {
            throw new UserException(file + " leaves " + textVocabulary + " text tokens, fewer than its " + bins
                    + " action bins.");
        }
        return new OpenVlaConfig(towers(file, json), decoder, textVocabulary, bins,
                json.path("untrained").asBoolean(false));
    }

    private static double ropeTheta(JsonNode text) {
        JsonNode nested = text.path("rope_parameters").path("rope_theta");
        return text.path("rope_theta").asDouble(nested.asDouble(10000));
    }

    private static List<Tower> towers(Path file, JsonNode json) {
        List<Tower> towers = new ArrayList<>();
        if (json.has("vision_towers")) {
            for (JsonNode tower : json.path("vision_towers")) {
                int width = positive(file, tower, "embed_dim", 0);
                towers.add(new Tower(width, positive(file, tower, "depth", 0), positive(file, tower, "num_heads", 0),
                        (int) (width * tower.path("mlp_ratio").asDouble(4.0)), tower.path("class_token").asBoolean(),
                        tower.path("reg_tokens").asInt(), tower.path("layer_scale").asBoolean()));
            }
        } else {
            for (JsonNode id : json.path("timm_model_ids")) {
                towers.add(switch (id.asString()) {
                    case "vit_large_patch14_reg4_dinov2.lvd142m" -> Tower.DINOV2_LARGE;
                    case "vit_so400m_patch14_siglip_224" -> Tower.SIGLIP_SO400M;
                    default -> throw new UserException(file + " names the vision tower '" + id.asString()
                            + "', whose dimensions are not known; add the key vision_towers.");
                });
            }
        }
        if (towers.size() != 2) {
            throw new UserException(
                    file + " describes " + towers.size() + " vision towers; OpenVLA has two, DINOv2 and SigLIP.");
        }
        return towers;
    }

    private static int positive(Path file, JsonNode node, String key, int fallback) {
        int value = node.path(key).asInt(fallback);
        if (value < 1) {
            throw new UserException(file + " lacks a positive " + key + "; the file is not OpenVLA's.");
        }
        return value;
    }

    /** Parses a JSON file of a checkpoint. */
    static JsonNode readJson(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserException(file + " is missing; give the folder of an OpenVLA checkpoint as published on"
                    + " Hugging Face.");
        }
        try {
            return JsonMapper.shared().readTree(file);
        } catch (JacksonException broken) {
            throw new UserException(file + " is not valid JSON (" + broken.getOriginalMessage()
                    + "); download it again.", broken);
        }
    }
}
