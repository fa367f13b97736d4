package dev.vlaworkbench.strategy;

import java.nio.file.Path;

/** Keeps a strategy's classes loaded while it runs. */
interface ClassesLease {

    /**
     * Keeps the classes until {@link #release}.
     *
     * @return false when they are to be unloaded, so that nothing of them may be started
     */
    boolean lease();

    /** Gives a lease back. */
    void release();

    /** The archive as it lies in the plug-ins folder. */
    Path path();
}
