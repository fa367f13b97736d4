package dev.vlaworkbench.model;

import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.FramePreparation;

/**
 * A loaded OpenVLA model: one copy of the weights, any number of lanes with a KV cache each.
 *
 * <p>Not thread-safe: one thread makes every call, close included.
 */
public interface VlaModel extends AutoCloseable {

    /** What is known of the model, for screens and files. */
    ModelInfo info();

    /** The dimensions that strategies are told. */
    ModelShape shape();

    /** How action tokens stand for numbers. */
    ActionSpace actionSpace();

    /**
     * Tokenizes an instruction with OpenVLA's prompt.
     *
     * @param instruction the task; it is lower-cased
     */
    Prompt prompt(String instruction);

    /**
     * Turns a recorded frame into what the model sees.
     *
     * @param frame upright, any size
     * @param preparation which steps of OpenVLA's evaluation are still due
     * @return 224 x 224 pixels
     */
    RgbImage prepare(RgbImage frame, FramePreparation preparation);

    /**
     * Runs the vision towers and the projector. The result stays on the device and serves every lane of the step; the next
     * call overwrites it.
     *
     * @param frame 224 x 224 pixels
     * @return milliseconds on the device clock
     */
    double see(RgbImage frame);

    /**
     * Opens a lane with an empty KV cache.
     *
     * @param prompt the episode's prompt
     */
    ModelLane openLane(Prompt prompt);

    @Override
    void close();
}
