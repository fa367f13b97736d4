package dev.vlaworkbench.samples.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the pool is divided. Every step draws equally from all parts; a suite that is practised more has more of them. One more
 * part, behind them, holds the samples that are never trained on.
 *
 * @param suites number of the suite that fills each part, in rising order
 * @param room samples in a part
 */
record PoolParts(List<Integer> suites, int room) {

    /** Copies the list. */
    PoolParts {
        suites = List.copyOf(suites);
    }

    /**
     * Divides a pool.
     *
     * @param shares parts of each suite
     * @param samples that the pool is to hold at most
     * @param unit number that the room of a part is a multiple of
     */
    static PoolParts of(List<Integer> shares, int samples, int unit) {
        List<Integer> suites = IntStream.range(0, shares.size()).boxed()
                .flatMap(suite -> IntStream.range(0, shares.get(suite)).mapToObj(part -> suite)).toList();
        return new PoolParts(suites, Math.max(1, samples / suites.size() / unit) * unit);
    }

    int count() {
        return suites.size();
    }

    /** Number of the part of what is held out. */
    int heldOut() {
        return count();
    }

    /** Samples in all parts but the last. */
    int size() {
        return count() * room;
    }

    /** The rooms of all parts. */
    int[] rooms(int heldOut) {
        int[] rooms = new int[count() + 1];
        Arrays.fill(rooms, room);
        rooms[count()] = heldOut;
        return rooms;
    }
}
