package dev.vlaworkbench.samples.training;

import java.util.List;

/** A world of tasks to learn. Used by several threads. */
public interface SceneSource {

    /** Names of the suites. */
    List<String> suites();

    /**
     * How much each suite is practised, whole numbers of 1 or more: a suite of 3 gives half again as many samples to each step as
     * one of 2.
     */
    List<Integer> shares();

    /** Every instruction of every suite, each once. */
    List<String> instructions();

    /** Names of what {@link Scene#landmarks} tells. */
    List<String> landmarks();

    /** Names of the kinds of things that {@link Scene#marks} tells. */
    List<String> kinds();

    /**
     * Begins an attempt at one of a suite's tasks.
     *
     * @param suite number of the suite
     * @param seed decides the task and everything random in it
     */
    Scene start(int suite, long seed);
}
