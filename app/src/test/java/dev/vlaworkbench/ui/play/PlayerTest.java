package dev.vlaworkbench.ui.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayerTest {

    private static final long SECOND = 1_000_000_000L;

    private final PlaybackModel model = new PlaybackModel();
    private int computed = 100;
    private final Player player = new Player(model, t -> t < computed);

    @BeforeEach
    void anEpisodeAtSpeedOne() {
        model.stepsProperty().set(100);
        model.speedProperty().set(1);
        player.tick(0);
    }

    @Test
    void playsAtTheControlRate() {
        model.togglePlaying();
        for (int tick = 1; tick <= 100; tick++) {
            player.tick(tick * SECOND / 100);
        }
        assertEquals(20, model.stepProperty().get(), 1);
    }

    @Test
    void waitsForAStepThatIsNotComputedAndDoesNotHurryAfterwards() {
        computed = 5;
        model.togglePlaying();
        for (int tick = 1; tick <= 300; tick++) {
            player.tick(tick * SECOND / 100);
        }
        assertEquals(4, model.stepProperty().get());
        assertTrue(model.waitingProperty().get());
        computed = 100;
        player.tick(301 * SECOND / 100);
        player.tick(302 * SECOND / 100);
        assertTrue(model.stepProperty().get() <= 6, "it catches up the time that it waited");
        assertFalse(model.waitingProperty().get() && model.stepProperty().get() > 6);
    }

    @Test
    void stopsAtTheEndAndBeginsAgain() {
        model.goTo(98);
        model.togglePlaying();
        for (int tick = 1; tick <= 100; tick++) {
            player.tick(tick * SECOND / 100);
        }
        assertEquals(99, model.stepProperty().get());
        assertFalse(model.playingProperty().get());
        model.togglePlaying();
        assertEquals(0, model.stepProperty().get());
        assertTrue(model.playingProperty().get());
    }

    @Test
    void keepsTheStepInsideTheEpisode() {
        model.goTo(1000);
        assertEquals(99, model.stepProperty().get());
        model.stepsProperty().set(10);
        assertEquals(9, model.stepProperty().get());
        model.move(-50);
        assertEquals(0, model.stepProperty().get());
        model.stepsProperty().set(0);
        model.togglePlaying();
        assertFalse(model.playingProperty().get());
    }

    @Test
    void speedsEndAtTheOutermostOffers() {
        for (int press = 0; press < 20; press++) {
            model.faster();
        }
        assertEquals(PlaybackModel.SPEEDS.getLast(), model.speedProperty().get());
        for (int press = 0; press < 20; press++) {
            model.slower();
        }
        assertEquals(PlaybackModel.SPEEDS.getFirst(), model.speedProperty().get());
    }

    @Test
    void repeatsALoopUntilItIsCleared() {
        model.loopBetween(12, 10);
        model.goTo(50);
        model.togglePlaying();
        List<Integer> shown = new ArrayList<>();
        model.stepProperty().addListener((property, before, now) -> shown.add(now.intValue()));
        for (int tick = 1; tick <= 50; tick++) {
            player.tick(tick * SECOND / 100);
        }
        assertEquals(List.of(10, 11, 12, 10, 11, 12, 10), shown.subList(0, 7));
        model.clearLoop();
        model.goTo(20);
        for (int tick = 51; tick <= 70; tick++) {
            player.tick(tick * SECOND / 100);
        }
        assertTrue(model.stepProperty().get() > 21, "it still loops");
    }

    @Test
    void waitsInsideALoopThatIsNotComputed() {
        computed = 11;
        model.loopBetween(10, 20);
        model.goTo(10);
        model.togglePlaying();
        for (int tick = 1; tick <= 100; tick++) {
            player.tick(tick * SECOND / 100);
        }
        assertEquals(10, model.stepProperty().get());
        assertTrue(model.waitingProperty().get());
    }

    @Test
    void loopsAndMarksStayInsideTheEpisodeAndGoWithIt() {
        model.loopBetween(-5, 500);
        assertEquals(new StepLoop(0, 99), model.loopProperty().get());
        model.goTo(80);
        model.toggleMark();
        model.goTo(7);
        model.toggleMark();
        model.stepsProperty().set(50);
        assertNull(model.loopProperty().get());
        assertEquals(Set.of(7), model.marksProperty().get());
        model.open(50);
        assertEquals(Set.of(), model.marksProperty().get(), "another episode of the same length keeps the marks");
        model.open(0);
        model.toggleMark();
        model.loopBetween(0, 1);
        assertEquals(Set.of(), model.marksProperty().get());
        assertNull(model.loopProperty().get());
    }

    @Test
    void goesFromMarkToMark() {
        for (int t : new int[]{30, 10, 60}) {
            model.goTo(t);
            model.toggleMark();
        }
        model.toNextMark();
        assertEquals(60, model.stepProperty().get(), "goes on behind the last mark");
        model.toPreviousMark();
        model.toPreviousMark();
        assertEquals(10, model.stepProperty().get());
        model.toggleMark();
        assertEquals(List.of(30, 60), List.copyOf(model.marksProperty().get()));
    }

    @Test
    void shiftDragLoopsAndShiftClickClears() {
        LoopDrag drag = new LoopDrag(model);
        drag.begin(40);
        assertTrue(drag.drag(40));
        assertNull(model.loopProperty().get());
        drag.drag(30);
        assertEquals(new StepLoop(30, 40), model.loopProperty().get());
        drag.drag(45);
        drag.release();
        assertEquals(new StepLoop(40, 45), model.loopProperty().get());
        assertFalse(drag.drag(60), "a drag without Shift loops");
        drag.begin(3);
        drag.release();
        assertNull(model.loopProperty().get());
    }
}
