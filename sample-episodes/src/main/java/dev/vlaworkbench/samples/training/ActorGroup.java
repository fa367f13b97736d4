package dev.vlaworkbench.samples.training;

import dev.vlaworkbench.model.FramePreparer;
import dev.vlaworkbench.model.OpenVlaTraining;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Actors that take their steps together: each draws its frame, then those that ask are answered at once. */
final class ActorGroup {

    private static final Logger LOG = LoggerFactory.getLogger(ActorGroup.class);

    private final List<Actor> actors;
    private final int landmarks;
    private final int width;
    private final Executor executor;
    private final FramePreparer preparer = new FramePreparer();
    private final ByteBuffer frames;
    private final long[] labels;
    private final float[] auxiliary;

    /**
     * @param actors in the order of their suites
     * @param landmarks numbers that each actor tells beside its frame
     * @param width numbers that each frame is labelled with
     * @param executor draws
     */
    ActorGroup(List<Actor> actors, int landmarks, int width, Executor executor) {
        this.actors = List.copyOf(actors);
        this.landmarks = landmarks;
        this.width = width;
        this.executor = executor;
        this.frames = ByteBuffer.allocateDirect(actors.size() * OpenVlaTraining.FRAME_BYTES);
        this.labels = new long[actors.size() * width];
        this.auxiliary = new float[actors.size() * landmarks];
    }

    /** Begins the actors' first episodes and draws; done when every frame is there. */
    CompletableFuture<Void> begin() {
        return each(i -> {
            actors.get(i).begin();
            draw(i);
        });
    }

    /** Lets every actor act and draws again. */
    CompletableFuture<Void> advance(long[][] answers, Successes successes) {
        return each(i -> {
            try {
                successes.count(actors.get(i).suite(), actors.get(i).advance(answers[i]));
                draw(i);
            } catch (RuntimeException fault) {
                // One scene that a policy has brought into a state nobody thought of must not end a training.
                LOG.warn("a scene failed and was given up", fault);
                actors.get(i).begin();
                draw(i);
            }
        });
    }

    private CompletableFuture<Void> each(IntConsumer work) {
        return CompletableFuture.allOf(IntStream.range(0, actors.size())
                .mapToObj(i -> CompletableFuture.runAsync(() -> work.accept(i), executor))
                .toArray(CompletableFuture[]::new));
    }

    private void draw(int i) {
        Actor actor = actors.get(i);
        frames.put(i * OpenVlaTraining.FRAME_BYTES, actor.frame(preparer));
        System.arraycopy(actor.label(), 0, labels, i * width, width);
        System.arraycopy(actor.landmarks(), 0, auxiliary, i * landmarks, landmarks);
    }

    int size() {
        return actors.size();
    }

    /** Numbers of the actors that the policy is to answer. */
    int[] asking() {
        return IntStream.range(0, actors.size()).filter(i -> actors.get(i).asksPolicy()).toArray();
    }

    /** The samples of some actors. */
    OpenVlaTraining.Samples samples(int first, int count) {
        return new OpenVlaTraining.Samples(
                frames.slice(first * OpenVlaTraining.FRAME_BYTES, count * OpenVlaTraining.FRAME_BYTES),
                Arrays.copyOfRange(labels, first * width, (first + count) * width),
                Arrays.copyOfRange(auxiliary, first * landmarks, (first + count) * landmarks));
    }
}
