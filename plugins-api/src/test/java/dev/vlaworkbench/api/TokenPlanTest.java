package dev.vlaworkbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenPlanTest {

    @Test
    void countsTokensLayerByLayer() {
        TokenPlan plan = TokenPlan.dense().with(List.of(3, 4), Disposition.reuseFrom(2))
                .with(List.of(250), Disposition.dropFrom(1));
        assertEquals(256, plan.computedAt(0));
        assertEquals(255, plan.computedAt(1));
        assertEquals(253, plan.computedAt(2));
        assertEquals(256, plan.attendedAt(0));
        assertEquals(255, plan.attendedAt(31));
        assertEquals(
                "TokenPlan[REUSE from layer 2: [3, 4]; DROP from layer 1: [250]; COMPUTE the rest]", plan.toString());
    }

    @Test
    void refusesOtherTokensAndSizes() {
        assertThrows(IllegalArgumentException.class, () -> new TokenPlan(List.of(Disposition.COMPUTE)));
        assertThrows(IllegalArgumentException.class,
                () -> TokenPlan.dense().with(List.of(256), Disposition.reuseFrom(0)));
    }

    @Test
    void mergesWeighTheirMembers() {
        assertEquals(new Merge(2, List.of(5, 9), List.of(1.0, 1.0)), new Merge(2, List.of(5, 9)));
        assertEquals(9, new Merge(2, List.of(9, 5), List.of(0.0, 3.0)).carrier());
        for (List<Double> weights : List.of(List.of(1.0), List.of(0.0, 0.0), List.of(1.0, -1.0),
                List.of(1.0, Double.NaN),
                List.of(1.0, Double.POSITIVE_INFINITY))) {
            assertThrows(IllegalArgumentException.class, () -> new Merge(2, List.of(5, 9), weights), weights::toString);
        }
    }
}
