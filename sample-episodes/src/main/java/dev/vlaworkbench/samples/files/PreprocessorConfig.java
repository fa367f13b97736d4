package dev.vlaworkbench.samples.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The content of a {@code preprocessor_config.json}: OpenVLA's normalisation of pixels. */
public final class PreprocessorConfig {

    private static final List<Double> DINO_MEAN = List.of(0.484375, 0.455078125, 0.40625);
    private static final List<Double> DINO_STD = List.of(0.228515625, 0.2236328125, 0.224609375);
    private static final List<Double> SIGLIP_MEAN_AND_STD = List.of(0.5, 0.5, 0.5);

    private PreprocessorConfig() {}

    /** The content of the file. */
    public static Map<String, Object> json() {
        Map<String, Object> preprocessor = new LinkedHashMap<>();
        preprocessor.put("image_processor_type", "PrismaticImageProcessor");
        preprocessor.put("use_fused_vision_backbone", true);
        preprocessor.put("image_resize_strategy", "resize-naive");
        preprocessor.put("input_sizes", List.of(List.of(3, 224, 224), List.of(3, 224, 224)));
        preprocessor.put("interpolations", List.of("bicubic", "bicubic"));
        preprocessor.put("means", List.of(DINO_MEAN, SIGLIP_MEAN_AND_STD));
        preprocessor.put("stds", List.of(DINO_STD, SIGLIP_MEAN_AND_STD));
        preprocessor.put("tvf_normalize_params", List.of(normalise(DINO_MEAN, DINO_STD),
                normalise(SIGLIP_MEAN_AND_STD, SIGLIP_MEAN_AND_STD)));
        return preprocessor;
    }

    private static Map<String, Object> normalise(List<Double> mean, List<Double> std) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("inplace", false);
        parameters.put("mean", mean);
        parameters.put("std", std);
        return parameters;
    }
}
