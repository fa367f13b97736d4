package dev.vlaworkbench.ui.activity;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something that goes on in the background. Whoever works writes numbers, from any thread and as often as it likes; the status
 * line reads them when it is time.
 */
public final class Activity {

    private static final double NANOS_PER_SECOND = 1e9;
    /** A rate over less time than this says nothing. */
    private static final double LEAST_SECONDS = 0.4;

    private final String title;
    private final String unit;
    private final Optional<Runnable> cancel;
    private final long startNanos;
    private volatile long done;
    private volatile long total;
    private volatile boolean cancelled;

    /**
     * Something that has begun.
     *
     * @param title what is done to what, such as {@code loading openvla-7b}
     * @param unit what is counted, such as {@code steps}; empty when the share alone is shown
     * @param cancel asks it to stop; empty when it cannot be stopped
     * @param nowNanos {@link System#nanoTime()}
     */
    Activity(String title, String unit, Optional<Runnable> cancel, long nowNanos) {
        this.title = title;
        this.unit = unit;
        this.cancel = cancel;
        this.startNanos = nowNanos;
    }

    /** What is done to what. */
    public String title() {
        return title;
    }

    /** Whether it can be stopped. */
    public boolean isCancellable() {
        return cancel.isPresent() && !cancelled;
    }

    /** Whether a person stopped it. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Asks it to stop. */
    public void cancel() {
        if (isCancellable()) {
            cancelled = true;
            cancel.get().run();
        }
    }

    /**
     * Tells how far it is; on any thread.
     *
     * @param now so many are done
     * @param of of so many; 0 when nobody knows
     */
    public void report(long now, long of) {
        done = now;
        total = of;
    }

    /** How far it is, 0..1; empty while nobody knows. */
    public OptionalDouble share() {
        long of = total;
        return of <= 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp((double) done / of, 0, 1));
    }

    /**
     * How far, how fast and how long still, in words.
     *
     * @param nowNanos {@link System#nanoTime()}
     */
    public String words(long nowNanos) {
        if (cancelled) {
            return title + ": stopping";
        }
        long of = total;
        long now = done;
        if (of <= 0) {
            return title;
        }
        String far = unit.isEmpty()
                ? String.format(Locale.ROOT, "%.0f %%", 100.0 * now / of)
                : now + " of " + of + " " + unit;
        double seconds = (nowNanos - startNanos) / NANOS_PER_SECOND;
        if (now == 0 || seconds < LEAST_SECONDS) {
            return title + ": " + far;
        }
        double rate = now / seconds;
        String speed = unit.isEmpty() ? "" : String.format(Locale.ROOT, " · %.1f %s/s", rate, unit);
        return title + ": " + far + speed + " · " + timeLeft((of - now) / rate) + " left";
    }

    /**
     * A time in words.
     *
     * @param seconds at least 0
     */
    public static String timeLeft(double seconds) {
        long whole = Math.round(seconds);
        return whole < 120 ? whole + " s" : whole < 7200 ? whole / 60 + " min" : whole / 3600 + " h";
    }
}
