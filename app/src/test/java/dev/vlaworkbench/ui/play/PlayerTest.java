package dev.vlaworkbench.ui.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
