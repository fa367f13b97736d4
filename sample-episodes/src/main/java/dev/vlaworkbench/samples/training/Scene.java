package dev.vlaworkbench.samples.training;

import dev.vlaworkbench.api.RgbImage;
import java.util.Optional;
import java.util.Random;

/** One attempt at a task that can be seen, judged and acted in. For one thread at a time. */
public interface Scene {

    /** Number of the instruction among {@link SceneSource#instructions}. */
    int instruction();

    /** Puts the hand elsewhere, for an episode that starts as none does of itself. */
    void scatter(Random random);

    /**
     * What another instruction that fits this scene would ask for now.
     *
     * @param random chooses the instruction
     * @return empty where there is none, or where the hand is at something that another instruction would only undo
     */
    Optional<Counterpart> counterpart(Random random);

    /**
     * Another instruction and what belongs to it.
     *
     * @param instruction number among {@link SceneSource#instructions}
     * @param expert as {@link Scene#expert}
     * @param landmarks as {@link Scene#landmarks}
     */
    record Counterpart(int instruction, double[] expert, double... landmarks) {}

    /** What the camera sees now, upright and raw, 256 x 256. */
    RgbImage frame();

    /** The expert's action now, seven numbers -1..1 as LIBERO's; the gripper is 1 to close and -1 to open. */
    double[] expert();

    /** Where things are now, one number for each of {@link SceneSource#landmarks}; NaN where there is no such thing. */
    double[] landmarks();

    /**
     * Which patches 0..255 of the prepared frame show things: two for each of {@link SceneSource#kinds}, -1 where there is no
     * such thing, no second one, or it lies outside.
     */
    int[] marks();

    /** Lets a control step pass. */
    void act(double... action);

    /** Whether the task is done. */
    boolean succeeded();

    /** Whether the attempt is over, by success or by the task's limit of steps. */
    boolean over();
}
