package dev.vlaworkbench.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The mean and deviation that pixel values are normalised with, DINOv2's three channels before SigLIP's.
 *
 * @param means six values for pixels in 0..1
 * @param deviations six values
 */
record PixelNormalisation(List<Double> means, List<Double> deviations) {

    /** The constants of timm's two models, for checkpoints without a {@code preprocessor_config.json}. */
    static final PixelNormalisation NOMINAL = new PixelNormalisation(List.of(0.485, 0.456, 0.406, 0.5, 0.5, 0.5),
            List.of(0.229, 0.224, 0.225, 0.5, 0.5, 0.5));

    /**
     * Reads {@code preprocessor_config.json}. Its {@code tvf_normalize_params} win over {@code means} and {@code stds}: OpenVLA
     * runs with the former, which are rounded to bfloat16.
     */
    static PixelNormalisation read(Path folder) {
        Path file = folder.resolve("preprocessor_config.json");
        if (!Files.exists(file)) {
            return NOMINAL;
        }
        JsonNode json = OpenVlaConfig.readJson(file);
        JsonNode towers = json.path("tvf_normalize_params");
        if (towers.size() == 2) {
            return new PixelNormalisation(six(towers.get(0).path("mean"), towers.get(1).path("mean")),
                    six(towers.get(0).path("std"), towers.get(1).path("std")));
        }
        if (json.path("means").size() == 2 && json.path("stds").size() == 2) {
            return new PixelNormalisation(six(json.path("means").get(0), json.path("means").get(1)),
                    six(json.path("stds").get(0), json.path("stds").get(1)));
        }
        return NOMINAL;
    }

    private static List<Double> six(JsonNode first, JsonNode second) {
        return List.of(first.path(0).asDouble(), first.path(1).asDouble(), first.path(2).asDouble(),
                second.path(0).asDouble(), second.path(1).asDouble(), second.path(2).asDouble());
    }

    /** Two rows of six float32 values: means, then deviations. */
    float[] toRows() {
        float[] rows = new float[12];
        for (int i = 0; i < 6; i++) {
            rows[i] = means.get(i).floatValue();
            rows[6 + i] = deviations.get(i).floatValue();
        }
        return rows;
    }
}
