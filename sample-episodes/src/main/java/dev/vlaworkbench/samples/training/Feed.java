package dev.vlaworkbench.samples.training;

import dev.vlaworkbench.model.OpenVlaTraining;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Fills the pool while the training goes on: groups of actors draw on their own threads, the training's thread puts what they
 * have drawn into the pool, where the newest frames replace the oldest, and answers those that ask the policy.
 */
final class Feed implements AutoCloseable {

    private static final long TRAINING_SEEDS = 2_000_000_000L;
    private static final long HELD_OUT_SEEDS = 4_000_000_000L;
    private static final int SEED_RANGE = 1 << 30;

    private record Drawn(ActorGroup group, Throwable fault) {}

    private final OpenVlaTraining training;
    private final PoolParts parts;
    private final ExecutorService threads;
    private final BlockingQueue<Drawn> ready = new LinkedBlockingQueue<>();
    private final Successes successes;
    private final List<ActorGroup> groups;
    private volatile double policyShare;
    private int next;
    private int held;
    private long drawn;

    /**
     * @param training where the samples go
     * @param parts of its pool
     * @param groups number of groups of actors
     * @param actorsPerPart actors for each part in a group; divides the room
     * @param threads that draw
     */
    Feed(SceneSource source, Survey survey, OpenVlaTraining training, PoolParts parts, int groups,
            int actorsPerPart, int threads, long seed) {
        this.training = training;
        this.parts = parts;
        this.successes = new Successes(source.suites().size());
        this.threads = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("scenes-", 0).factory());
        Random random = new Random(seed);
        this.groups = IntStream.range(0, groups).mapToObj(number -> group(source, survey, parts.suites(),
                actorsPerPart, random.nextLong(), TRAINING_SEEDS, () -> policyShare)).toList();
    }

    private ActorGroup group(SceneSource source, Survey survey, List<Integer> suites, int actorsEach, long seed,
            long firstSeed, DoubleSupplier share) {
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < suites.size() * actorsEach; i++) {
            Random seeds = new Random(seed + i);
            LongSupplier next = () -> firstSeed + seeds.nextInt(SEED_RANGE);
            actors.add(new Actor(source, suites.get(i / actorsEach), survey, next, share, seed + 31L * i));
        }
        return new ActorGroup(actors, source.landmarks().size(), 8 + 2 * source.kinds().size(), threads);
    }

    /** Draws the held-out samples, the same number for each suite and the same ones for the same seed, into the last part. */
    void holdOut(SceneSource source, Survey survey, int perSuite) {
        List<Integer> each = IntStream.range(0, source.suites().size()).boxed().toList();
        ActorGroup group = group(source, survey, each, perSuite, 1, HELD_OUT_SEEDS, () -> 0);
        group.begin().join();
        training.put(parts.heldOut(), 0, group.size(), group.samples(0, group.size()));
    }

    /** Starts drawing. */
    void begin() {
        groups.forEach(group -> handOver(group, group.begin()));
    }

    private void handOver(ActorGroup group, CompletableFuture<Void> drawing) {
        drawing.whenComplete((nothing, fault) -> ready.add(new Drawn(group, fault)));
    }

    /** Share of episodes, from the next ones on, in which the policy acts. */
    void policyShare(double share) {
        policyShare = share;
    }

    /**
     * Takes what one group has drawn, if one has; waits for it if asked to. One at a time, so that feeding never keeps the
     * training from its steps.
     */
    void take(boolean wait) throws InterruptedException {
        Drawn group = wait ? ready.take() : ready.poll();
        if (group != null && group.fault() != null) {
            throw new IllegalStateException("drawing scenes failed", group.fault());
        }
        if (group != null) {
            put(group.group());
        }
    }

    private void put(ActorGroup group) {
        int count = group.size() / parts.count();
        int at = next;
        next = (next + count) % parts.room();
        held = Math.max(held, at + count);
        drawn += group.size();
        for (int part = 0; part < parts.count(); part++) {
            training.put(part, at, held, group.samples(part * count, count));
        }
        long[][] answers = new long[group.size()][];
        int[] asking = group.asking();
        if (asking.length > 0) {
            long[] slots = IntStream.of(asking)
                    .mapToLong(i -> (long) i / count * parts.room() + at + i % count).toArray();
            long[] bins = training.predict(slots);
            for (int i = 0; i < asking.length; i++) {
                answers[asking[i]] = Arrays.copyOfRange(bins, 7 * i, 7 * i + 7);
            }
        }
        handOver(group, group.advance(answers, successes));
    }

    /** Samples in the pool. */
    int held() {
        return held * parts.count();
    }

    /** Samples that the drawn parts have room for; the held-out ones lie behind them. */
    int room() {
        return parts.size();
    }

    /** Samples drawn so far. */
    long drawn() {
        return drawn;
    }

    /** Episodes of the policy alone. */
    Successes successes() {
        return successes;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
