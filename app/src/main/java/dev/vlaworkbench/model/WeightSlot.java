package dev.vlaworkbench.model;

import dev.vlaworkbench.model.OpenVlaConfig.Decoder;
import dev.vlaworkbench.model.OpenVlaConfig.Tower;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One weight of the forward pass and the checkpoint tensors that it is made of. The order of a group's slots is the order in
 * which {@code openvla.py} indexes them.
 *
 * @param group 0 and 1 the vision towers, 2 the projector, 3 the decoder layers, 4 final norm, output head, embedding table
 * @param parts tensors joined along their first dimension; none where the model has no such weight
 * @param scale per-row factor folded into the weight (LayerScale)
 */
record WeightSlot(int group, List<Part> parts, Optional<Part> scale) {

    /**
     * A checkpoint tensor.
     *
     * @param name its name
     * @param shape its shape in the checkpoint
     */
    record Part(String name, long... shape) {}

    private static final String[] TOWER_PREFIXES = {"vision_backbone.featurizer.", "vision_backbone.fused_featurizer."};

    /**
     * Every weight of a model in loading order.
     *
     * @param config the dimensions
     * @param scaleName LayerScale's tensor name: {@code scale_factor} in published checkpoints, {@code gamma} in raw ones
     */
    static List<WeightSlot> of(OpenVlaConfig config, String scaleName) {
        List<WeightSlot> slots = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            addTower(slots, i, config.towers().get(i), scaleName);
        }
        int features = config.featureWidth();
        int width = config.decoder().width();
        addLinear(slots, 2, "projector.fc1", 4L * features, features);
        addLinear(slots, 2, "projector.fc2", width, 4L * features);
        addLinear(slots, 2, "projector.fc3", width, width);
        addDecoder(slots, config.decoder());
        return slots;
    }

    private static void addTower(List<WeightSlot> slots, int group, Tower tower, String scaleName) {
        String prefix = TOWER_PREFIXES[group];
        long width = tower.width();
        add(slots, group, new Part(prefix + "patch_embed.proj.weight", width, 3, 14, 14));
        add(slots, group, new Part(prefix + "patch_embed.proj.bias", width));
        add(slots, group, new Part(prefix + "pos_embed", 1, 256, width));
        List<Part> inFront = new ArrayList<>();
        if (tower.classToken()) {
            inFront.add(new Part(prefix + "cls_token", 1, 1, width));
        }
        if (tower.registers() > 0) {
            inFront.add(new Part(prefix + "reg_token", 1, tower.registers(), width));
        }
        slots.add(new WeightSlot(group, inFront, Optional.empty()));
        // OpenVLA takes the second-to-last block's output, so the last block is never run.
        for (int block = 0; block < tower.depth() - 1; block++) {
            String at = prefix + "blocks." + block + ".";
            addNorm(slots, group, at + "norm1", width);
            addLinear(slots, group, at + "attn.qkv", 3 * width, width);
            addScaled(slots, group, at + "attn.proj", width, width, tower, at + "ls1." + scaleName);
            addNorm(slots, group, at + "norm2", width);
            addLinear(slots, group, at + "mlp.fc1", tower.feedForward(), width);
            addScaled(slots, group, at + "mlp.fc2", width, tower.feedForward(), tower, at + "ls2." + scaleName);
        }
    }

    private static void addDecoder(List<WeightSlot> slots, Decoder decoder) {
        String model = "language_model.model.";
        long width = decoder.width();
        long queries = (long) decoder.heads() * decoder.headSize();
        long keys = (long) decoder.keyValueHeads() * decoder.headSize();
        for (int layer = 0; layer < decoder.layers(); layer++) {
            String at = model + "layers." + layer + ".";
            add(slots, 3, new Part(at + "input_layernorm.weight", width));
            add(slots, 3, new Part(at + "self_attn.q_proj.weight", queries, width),
                    new Part(at + "self_attn.k_proj.weight", keys, width),
                    new Part(at + "self_attn.v_proj.weight", keys, width));
            add(slots, 3, new Part(at + "self_attn.o_proj.weight", width, queries));
            add(slots, 3, new Part(at + "post_attention_layernorm.weight", width));
            add(slots, 3, new Part(at + "mlp.gate_proj.weight", decoder.feedForward(), width),
                    new Part(at + "mlp.up_proj.weight", decoder.feedForward(), width));
            add(slots, 3, new Part(at + "mlp.down_proj.weight", width, decoder.feedForward()));
        }
        add(slots, 4, new Part(model + "norm.weight", width));
        String head = decoder.tiedEmbeddings() ? model + "embed_tokens.weight" : "language_model.lm_head.weight";
        add(slots, 4, new Part(head, decoder.vocabulary(), width));
        add(slots, 4, new Part(model + "embed_tokens.weight", decoder.vocabulary(), width));
    }

    private static void add(List<WeightSlot> slots, int group, Part... parts) {
        slots.add(new WeightSlot(group, List.of(parts), Optional.empty()));
    }

    private static void addNorm(List<WeightSlot> slots, int group, String name, long width) {
        add(slots, group, new Part(name + ".weight", width));
        add(slots, group, new Part(name + ".bias", width));
    }

    private static void addLinear(List<WeightSlot> slots, int group, String name, long rows, long columns) {
        add(slots, group, new Part(name + ".weight", rows, columns));
        add(slots, group, new Part(name + ".bias", rows));
    }

    private static void addScaled(List<WeightSlot> slots, int group, String name, long rows, long columns, Tower tower,
            String scaleName) {
        Optional<Part> scale = tower.layerScale() ? Optional.of(new Part(scaleName, rows)) : Optional.empty();
        slots.add(new WeightSlot(group, List.of(new Part(name + ".weight", rows, columns)), scale));
        slots.add(new WeightSlot(group, List.of(new Part(name + ".bias", rows)), scale));
    }
}
