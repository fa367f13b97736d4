package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An episode that is read, and one frame of it prepared, before anybody asks: while the toolkit starts. */
final class Foreseen {

    private final OpenedEpisode wanted;
    private final int step;
    private final CompletableFuture<Episode> episode;
    private final CompletableFuture<RgbImage> frame;

    /**
     * Begins to read.
     *
     * @param wanted the episode
     * @param step the control step that will be shown first; one outside the episode is its nearest
     * @param read reads an episode
     * @param prepare prepares a frame of it
     * @param threads where both happen
     */
    Foreseen(OpenedEpisode wanted, int step, Function<OpenedEpisode, Episode> read,
            BiFunction<Episode, Integer, RgbImage> prepare, Executor threads) {
        this.wanted = wanted;
        this.step = step;
        episode = CompletableFuture.supplyAsync(() -> read.apply(wanted), threads);
        frame = episode.thenApply(ready -> prepare.apply(ready, shown(ready)));
    }

    private int shown(Episode ready) {
        return Math.clamp(step, 0, ready.steps() - 1);
    }

    /**
     * The episode, when it is the one that is asked for. Blocks until it is read.
     *
     * @param asked the episode asked for
     * @throws RuntimeException what reading it threw
     */
    Optional<Episode> episode(OpenedEpisode asked) {
        if (!asked.equals(wanted)) {
            return Optional.empty();
        }
        try {
            return Optional.of(episode.join());
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException fault ? fault : wrapped;
        }
    }

    /** The frame of a control step, when it is the one that was prepared. Blocks until it is. */
    Optional<RgbImage> frame(Episode asked, int t) {
        boolean same = episode.isDone() && !episode.isCompletedExceptionally() && episode.join() == asked
                && t == shown(asked);
        // A frame that could not be prepared is tried again by whoever asks, and fails there.
        return same && !frame.handle((ready, problem) -> problem != null).join()
                ? Optional.of(frame.join())
                : Optional.empty();
    }
}
