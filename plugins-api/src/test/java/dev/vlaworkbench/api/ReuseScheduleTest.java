package dev.vlaworkbench.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReuseScheduleTest {

    @Test
    void prunesWhereVlaCacheDoesAndScalesToOtherDepths() {
        assertEquals(List.of(2, 6, 9, 11), ReuseSchedule.boundaries(32));
        assertEquals(List.of(1, 2), ReuseSchedule.boundaries(4));
        assertEquals(List.of(2, 5, 7, 9), ReuseSchedule.boundaries(24));
        assertEquals(List.of(), ReuseSchedule.boundaries(1));
        assertEquals(15, ReuseSchedule.scaled(15, 32));
        assertEquals(1, ReuseSchedule.scaled(15, 4));
        assertEquals(11, ReuseSchedule.scaled(15, 24));
    }

    @Test
    void keeps55PercentOfARiseAndAllOfAFall() {
        // e = 1, 0.5, 0, 0.75; inverted 0, 0.5, 1, 0.25;
        // smoothed 0, 0.55 * 0.5 = 0.275, 0.275 + 0.55 * 0.725 = 0.67375, and the fall to 0.25 stays
        assertArrayEquals(
                new double[]{0, 0.275, 0.67375, 0.25}, ReuseSchedule.shares(new double[]{5, 3, 1, 4}), 1e-9);
    }

    @Test
    void givesEqualLayersEqualShares() {
        assertArrayEquals(new double[]{1, 1, 1}, ReuseSchedule.shares(new double[]{2, 2, 2}));
    }

    @Test
    void letsTokensGoInRasterOrderAndNeverBack() {
        double[] shares = new double[32];
        shares[2] = 0.29;
        shares[6] = 0.1;
        shares[9] = 0.5;
        shares[11] = 0.99;
        List<Integer> reusable = IntStream.range(100, 110).map(i -> 209 - i).boxed().toList();
        TokenPlan plan = ReuseSchedule.plan(reusable, shares);
        assertEquals(List.of(100, 101), leaving(plan, 2));
        assertEquals(List.of(), leaving(plan, 6));
        assertEquals(List.of(102, 103, 104), leaving(plan, 9));
        assertEquals(List.of(105, 106, 107, 108), leaving(plan, 11));
        assertEquals(Disposition.COMPUTE, plan.of(109));
        assertEquals(256 - 9, plan.computedAt(31));
        assertEquals(256, plan.attendedAt(31));
    }

    @Test
    void letsAtLeastOneTokenGo() {
        TokenPlan plan = ReuseSchedule.plan(List.of(4, 250), new double[32]);
        assertEquals(List.of(4), leaving(plan, 2));
        assertEquals(List.of(4), plan.tokens(Disposition.Kind.REUSE));
    }

    @Test
    void isDenseWhenNothingIsReusable() {
        double[] shares = new double[32];
        Arrays.fill(shares, 1);
        assertEquals(TokenPlan.dense(), ReuseSchedule.plan(List.of(), shares));
    }

    private static List<Integer> leaving(TokenPlan plan, int layer) {
        return plan.tokens(Disposition.Kind.REUSE).stream()
                .filter(token -> plan.of(token).fromLayer() == layer)
                .toList();
    }
}
