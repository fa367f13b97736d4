package dev.vlaworkbench.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vlaworkbench.api.ModelShape;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecoderCostTest {

    private static final DecoderCost OPENVLA_7B = new DecoderCost(new ModelShape(32, 32, 4096, 11008));

    @Test
    void densePrefillOfOpenVlaCostsWhatThePapersPrint() {
        assertEquals(1.867, OPENVLA_7B.denseTmacs(285), 5e-4);
        assertEquals(1.874, OPENVLA_7B.denseTmacs(286), 5e-4);
    }

    @Test
    void countsEachLayersTokensAndKeys() {
        DecoderCost tiny = new DecoderCost(new ModelShape(2, 1, 10, 30));
        // Layer 0: 5 * (400 + 900) + 2 * 5 * 5 * 10; layer 1: 3 * 1300 + 2 * 3 * 5 * 10.
        assertEquals((7000 + 4200) / 1e12, tiny.prefillTmacs(List.of(5, 3), List.of(5, 5)), 1e-24);
    }

    @Test
    void skippedModelCostsNothing() {
        assertEquals(0, OPENVLA_7B.prefillTmacs(List.of(), List.of()));
    }

    @Test
    void rejectsCountsOfAnotherModel() {
        assertThrows(
                IllegalArgumentException.class, () -> OPENVLA_7B.prefillTmacs(List.of(285), List.of(285)));
    }
}
