package dev.vlaworkbench.ui;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;

/**
 * Waits until the frame was on the screen, then does what is left, one piece between two pictures, so that the window answers
 * all the while. An episode that cannot be read is not waited for.
 */
final class FirstPicture extends AnimationTimer {

    private static final long PATIENCE_NANOS = 700_000_000L;
    /** The first of these lays the frame out and hands it to the renderer, which is done with it at the second. */
    private static final int PULSES = 2;

    private final ObservableValue<?> frame;
    private final Runnable shown;
    private final Deque<Runnable> rest;
    private long begunNanos;
    private int pulses;

    /**
     * Waits once started.
     *
     * @param frame null until there is one
     * @param shown told when its picture was on the screen
     * @param rest what is left to do then, in this order
     */
    FirstPicture(ObservableValue<?> frame, Runnable shown, Collection<Runnable> rest) {
        this.frame = frame;
        this.shown = shown;
        this.rest = new ArrayDeque<>(rest);
    }

    @Override
    public void handle(long nowNanos) {
        begunNanos = begunNanos == 0 ? nowNanos : begunNanos;
        if (pulses < PULSES) {
            pulses += frame.getValue() != null || nowNanos - begunNanos > PATIENCE_NANOS ? 1 : 0;
            if (pulses == PULSES) {
                shown.run();
            }
        } else if (rest.isEmpty()) {
            stop();
        } else {
            rest.poll().run();
        }
    }
}
