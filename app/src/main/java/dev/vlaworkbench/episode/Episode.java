package dev.vlaworkbench.episode;

import dev.vlaworkbench.api.RgbImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One recorded episode, held in memory. Immutable and safe to use from several threads.
 */
public interface Episode {

    /** The name shown to people, such as {@code demo_3} or a video's file stem. */
    String name();

    /** The file it was read from. */
    Path file();

    /** The task in natural language. */
    String instruction();

    /** Number of control steps, at least 1. */
    int steps();

    /**
     * The recorded frame of a step, upright as OpenVLA sees it (rotated by 180 degrees where the file stores raw simulator
     * frames), at the recorded size.
     *
     * @param t control step, 0..steps-1
     */
    RgbImage frame(int t);

    /**
     * The recorded action of a step, seven numbers as stored; empty where the file has none.
     *
     * @param t control step, 0..steps-1
     */
    Optional<List<Double>> recordedAction(int t);

    /**
     * The recorded action that was chosen in view of a step's frame; the model's answer to the frame is compared with it. In
     * files whose frame t is the picture after action t (LIBERO's own) it is action t + 1, and the last frame has none.
     *
     * @param t control step, 0..steps-1
     */
    default Optional<List<Double>> actionInViewOf(int t) {
        return recordedAction(t);
    }

    /** What OpenVLA's evaluation would still do to the frames before the model sees them. */
    FramePreparation preparation();

    /** Whether the recorded task ended in success, where the file says so. */
    Optional<Boolean> success();

    /** Things a person should know of this file, one sentence each; never faults that stop a replay. */
    List<String> notes();
}
