package dev.vlaworkbench.ui.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void saysHowFarHowFastAndHowLongStill() {
        Activity activity = new Activity("exporting", "steps", Optional.empty(), 0);
        assertEquals("exporting", activity.words(0));
        assertEquals(OptionalDouble.empty(), activity.share());
        activity.report(20, 60);
        assertEquals("exporting: 20 of 60 steps", activity.words(SECOND / 10), "a rate over no time");
        assertEquals("exporting: 20 of 60 steps · 4.0 steps/s · 10 s left", activity.words(5 * SECOND));
        assertEquals(OptionalDouble.of(1.0 / 3), activity.share());
        assertFalse(activity.isCancellable());
    }

    @Test
    void aShareWithoutAUnitIsPerCent() {
        Activity activity = new Activity("loading openvla-7b", "", Optional.empty(), 0);
        activity.report(1_900_000_000L, 7_600_000_000L);
        assertEquals("loading openvla-7b: 25 % · 30 s left", activity.words(10 * SECOND));
    }

    @Test
    void isAskedToStopOnce() {
        List<String> asked = new ArrayList<>();
        Activity activity = new Activities().begin("loading", "", Optional.of(() -> asked.add("stop")));
        assertTrue(activity.isCancellable());
        activity.cancel();
        activity.cancel();
        assertEquals(List.of("stop"), asked);
        assertTrue(activity.isCancelled());
        assertFalse(activity.isCancellable());
        assertEquals("loading: stopping", activity.words(SECOND));
    }

    @Test
    void timesAreWrittenInTheUnitThatFits() {
        assertEquals("119 s", Activity.timeLeft(119));
        assertEquals("3 min", Activity.timeLeft(200));
        assertEquals("2 h", Activity.timeLeft(7300));
    }
}
