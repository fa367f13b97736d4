package dev.vlaworkbench.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.metrics.CostConvention.Count;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"128, 1.109", "64, 0.729", "32, 0.540"})
    void countsFastVAsTheVlaCacheFamilyPrintsIt(int kept, double printed) {
        List<Integer> tokens = new ArrayList<>(Collections.nCopies(3, 286));
        tokens.addAll(Collections.nCopies(29, 30 + kept));
        List<Integer> keys = Collections.nCopies(32, 286);
        assertEquals(printed, OPENVLA_7B.prefill(tokens, keys, new CostConvention(Count.VLA_CACHE, true)), 5e-4);
        assertTrue(OPENVLA_7B.prefillTmacs(tokens, keys) > printed, "reused keys cost nothing");
    }

    @Test
    void conventionsDifferByWhatTheySay() {
        List<Integer> dense = Collections.nCopies(32, 285);
        double macs = OPENVLA_7B.prefill(dense, dense, new CostConvention(Count.MACS, true));
        assertEquals(OPENVLA_7B.denseTmacs(285), macs);
        assertEquals(2 * macs, OPENVLA_7B.prefill(dense, dense, new CostConvention(Count.FLOPS, true)), 1e-12);
        double gate = 32 * 285.0 * 4096 * 11008 / 1e12;
        assertEquals(macs - gate, OPENVLA_7B.prefill(dense, dense, new CostConvention(Count.MACS, false)), 1e-9);
        assertTrue(new CostConvention(Count.VLA_CACHE, false).formula().contains("2DF) + 2n²D"));
    }
}
