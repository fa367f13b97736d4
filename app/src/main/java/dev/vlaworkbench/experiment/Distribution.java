package dev.vlaworkbench.experiment;

import dev.vlaworkbench.metrics.Quartiles;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Median, quartiles and mean of some numbers as they stand in {@code summary.json}. */
public final class Distribution {

    private Distribution() {}

    /**
     * The numbers' summary.
     *
     * @param numbers in any order
     * @return {@code lowerQuartile}, {@code median}, {@code upperQuartile}, {@code mean} and {@code steps}; empty when there is
     *     no number
     */
    public static Map<String, Object> of(double[] numbers) {
        Map<String, Object> summary = new LinkedHashMap<>();
        if (numbers.length > 0) {
            Quartiles quartiles = Quartiles.of(numbers);
            summary.put("lowerQuartile", quartiles.lower());
            summary.put("median", quartiles.median());
            summary.put("upperQuartile", quartiles.upper());
            summary.put("mean", Arrays.stream(numbers).average().orElseThrow());
            summary.put("steps", numbers.length);
        }
        return summary;
    }
}
