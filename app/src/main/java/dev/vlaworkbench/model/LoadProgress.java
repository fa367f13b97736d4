package dev.vlaworkbench.model;

/** Hears how far the loading of a checkpoint is. */
@FunctionalInterface
public interface LoadProgress {

    /** Nobody listens. */
    LoadProgress NONE = (loaded, total) -> {};

    /**
     * Some weights are on the device. Called on the thread that loads, for each tensor.
     *
     * @param loaded number of weights loaded
     * @param total number of weights in all
     * @throws java.util.concurrent.CancellationException to give up loading
     */
    void loaded(long loaded, long total);
}
