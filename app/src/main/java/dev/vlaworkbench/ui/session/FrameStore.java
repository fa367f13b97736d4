package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.Episode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * An episode's frames as the model sees them, prepared in the background: the frame asked for last comes first, then the
 * others in order.
 */
public final class FrameStore {

    private final Episode episode;
    private final AtomicReferenceArray<RgbImage> frames;
    private final AtomicInteger wanted = new AtomicInteger(-1);
    private volatile boolean closed;

    /**
     * A store with no frame prepared.
     *
     * @param episode where the frames are from
     */
    public FrameStore(Episode episode) {
        this.episode = episode;
        this.frames = new AtomicReferenceArray<>(episode.steps());
    }

    /** The episode whose frames these are. */
    public Episode episode() {
        return episode;
    }

    /**
     * A prepared frame; one that is not ready is prepared next.
     *
     * @param t control step
     */
    public Optional<RgbImage> frame(int t) {
        RgbImage frame = frames.get(t);
        if (frame == null) {
            wanted.set(t);
        }
        return Optional.ofNullable(frame);
    }

    /**
     * A prepared frame, without asking for one that is not ready.
     *
     * @param t control step
     */
    public Optional<RgbImage> ready(int t) {
        return Optional.ofNullable(frames.get(t));
    }

    /** No further frame is prepared. */
    public void close() {
        closed = true;
    }

    /**
     * Prepares every frame; returns early when closed. For a background thread.
     *
     * @param prepare gives the prepared frame of a control step
     */
    void fill(IntFunction<RgbImage> prepare) {
        for (int t = 0; t < frames.length() && !closed; t++) {
            int urgent = wanted.getAndSet(-1);
            if (urgent >= 0 && frames.get(urgent) == null) {
                frames.set(urgent, prepare.apply(urgent));
            }
            if (frames.get(t) == null) {
                frames.set(t, prepare.apply(t));
            }
        }
    }
}
