package dev.vlaworkbench.ui.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.metrics.CostConvention;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.model.ModelInfo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefinitionTextTest {

    private static final ModelInfo MODEL = new ModelInfo("tiny", true, "cuda:0", "NVIDIA H200", "bfloat16", "DJL",
            "CUDA events", 7, new ModelShape(32, 32, 4096, 11008));

    @ParameterizedTest
    @EnumSource(MetricDefinition.class)
    void everyDefinitionSaysWhatItIsAndHow(MetricDefinition definition) {
        List<String> names = DefinitionText.lines(definition, "", Optional.empty()).stream()
                .map(DefinitionText.Line::name).toList();
        assertTrue(names.containsAll(List.of("what it is", "how")), names::toString);
        assertTrue(definition.meaning().endsWith("."), definition.meaning());
        if (definition.unit().equals("ms")) {
            assertTrue(definition.origin() != MetricDefinition.Origin.MEASURED || names.contains("clock"),
                    "a measured duration without its clock");
        }
    }

    @Test
    void aDurationNamesTheClockDeviceAndKernel() {
        String text = DefinitionText.lines(MetricDefinition.PREFILL, "n = 3.", Optional.of(MODEL)).toString();
        for (String said : List.of("clock: CUDA events", "device: NVIDIA H200", "here: n = 3.", "attention kernel: ",
                "not in it: vision", "untrained")) {
            assertTrue(text.contains(said), () -> said + " is missing in " + text);
        }
        assertFalse(DefinitionText.lines(MetricDefinition.REUSED, "", Optional.of(MODEL)).toString()
                .contains("clock"), "a count has no clock");
    }

    @Test
    void unitsNameTheirConvention() {
        assertEquals("TMACs", CostUnit.fitting(CostConvention.STANDARD, 1.867).label());
        assertEquals("GFLOPs, ungated MLP",
                CostUnit.fitting(new CostConvention(CostConvention.Count.FLOPS, false), 0.002).label());
        assertTrue(CostUnit.fitting(new CostConvention(CostConvention.Count.VLA_CACHE, true), 1.8).label()
                .contains("VLA-Cache"));
    }
}
