package dev.vlaworkbench.samples.files;

import static dev.vlaworkbench.samples.files.UntrainedDimensions.HIDDEN;
import static dev.vlaworkbench.samples.files.UntrainedDimensions.MLP;
import static dev.vlaworkbench.samples.files.UntrainedDimensions.TOWER_WIDTH;

/**
 * The tensors of an untrained OpenVLA, by the names that a published checkpoint has. The last block of each vision tower, its
 * final norm and SigLIP's attention pool are left out, since OpenVLA never uses them.
 */
final class UntrainedWeights {

    private static final int PATCHES = 256;
    private static final int PATCH_PIXELS = 14;
    private static final double POSITION_DEVIATION = 0.2;
    private static final float LAYER_SCALE = 0.3f;

    /** Loud words and sharp attention, so that words and picture both have a say in the answer. */
    private static final double WORD_DEVIATION = 1.6;

    private static final double ATTENTION_GAIN = 1.6;

    private final RandomWeights weights;

    UntrainedWeights(RandomWeights weights) {
        this.weights = weights;
    }

    void addAll() {
        addDino("vision_backbone.featurizer.");
        addTower("vision_backbone.fused_featurizer.", UntrainedDimensions.SIGLIP_MLP_RATIO, false);
        addProjector();
        addDecoder();
    }

    private void addDino(String prefix) {
        weights.normal(prefix + "cls_token", POSITION_DEVIATION, 1, 1, TOWER_WIDTH);
        weights.normal(prefix + "reg_token", POSITION_DEVIATION, 1, UntrainedDimensions.REGISTERS, TOWER_WIDTH);
        addTower(prefix, UntrainedDimensions.DINO_MLP_RATIO, true);
    }

    private void addTower(String prefix, double mlpRatio, boolean layerScale) {
        int mlp = (int) (TOWER_WIDTH * mlpRatio);
        weights.normal(prefix + "pos_embed", POSITION_DEVIATION, 1, PATCHES, TOWER_WIDTH);
        weights.normal(prefix + "patch_embed.proj.weight", 1 / Math.sqrt(3.0 * PATCH_PIXELS * PATCH_PIXELS),
                TOWER_WIDTH, 3,
                PATCH_PIXELS, PATCH_PIXELS);
        weights.constant(prefix + "patch_embed.proj.bias", 0, TOWER_WIDTH);
        for (int block = 0; block < UntrainedDimensions.TOWER_DEPTH - 1; block++) {
            String name = prefix + "blocks." + block + ".";
            weights.layerNorm(name + "norm1", TOWER_WIDTH);
            weights.linear(name + "attn.qkv", 3 * TOWER_WIDTH, TOWER_WIDTH);
            weights.linear(name + "attn.proj", TOWER_WIDTH, TOWER_WIDTH);
            weights.layerNorm(name + "norm2", TOWER_WIDTH);
            weights.linear(name + "mlp.fc1", mlp, TOWER_WIDTH);
            weights.linear(name + "mlp.fc2", TOWER_WIDTH, mlp);
            if (layerScale) {
                weights.constant(name + "ls1.scale_factor", LAYER_SCALE, TOWER_WIDTH);
                weights.constant(name + "ls2.scale_factor", LAYER_SCALE, TOWER_WIDTH);
            }
        }
    }

    private void addProjector() {
        int features = 2 * TOWER_WIDTH;
        weights.linear("projector.fc1", 4 * features, features);
        weights.linear("projector.fc2", HIDDEN, 4 * features);
        weights.linear("projector.fc3", HIDDEN, HIDDEN);
    }

    private void addDecoder() {
        weights.normal("language_model.model.embed_tokens.weight", WORD_DEVIATION, UntrainedDimensions.VOCABULARY,
                HIDDEN);
        for (int layer = 0; layer < UntrainedDimensions.LAYERS; layer++) {
            String name = "language_model.model.layers." + layer + ".";
            weights.constant(name + "input_layernorm.weight", 1, HIDDEN);
            for (String projection : new String[]{"q_proj", "k_proj", "v_proj", "o_proj"}) {
                weights.normal(name + "self_attn." + projection + ".weight", ATTENTION_GAIN / Math.sqrt(HIDDEN), HIDDEN,
                        HIDDEN);
            }
            weights.constant(name + "post_attention_layernorm.weight", 1, HIDDEN);
            weights.matrix(name + "mlp.gate_proj.weight", MLP, HIDDEN);
            weights.matrix(name + "mlp.up_proj.weight", MLP, HIDDEN);
            weights.matrix(name + "mlp.down_proj.weight", HIDDEN, MLP);
        }
        weights.constant("language_model.model.norm.weight", 1, HIDDEN);
        // Only action bins have a voice, so that every answer is an action, if a meaningless one.
        int lastBin = UntrainedDimensions.TEXT_VOCABULARY - 1;
        weights.normalRows("language_model.lm_head.weight", 1 / Math.sqrt(HIDDEN), UntrainedDimensions.VOCABULARY,
                HIDDEN,
                lastBin - UntrainedDimensions.ACTION_BINS + 1, lastBin);
    }
}
