package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import java.nio.file.Path;

/**
 * How much memory an episode's frames may take, so that a file which declares absurd sizes ends in a sentence.
 *
 * @param bytes the limit
 */
record MemoryBudget(long bytes) {

    private static final double SHARE_OF_HEAP = 0.6;

    /** A share of the memory that this Java may use. */
    static MemoryBudget ofHeap() {
        return new MemoryBudget((long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP));
    }

    /**
     * Refuses what does not fit.
     *
     * @param file the file, for the sentence
     * @param episode the episode's name, for the sentence
     * @param wanted bytes that would be held
     * @throws UserException when they are more than the limit
     */
    void check(Path file, String episode, long wanted) {
        if (wanted > bytes) {
            throw new UserException(
                    file + ": " + episode + " needs " + megabytes(wanted) + " MB of memory for its frames and "
                            + megabytes(bytes) + " MB are allowed; start with a larger -Xmx or cut the recording.");
        }
    }

    private static long megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1 << 20);
    }
}
