package dev.vlaworkbench.replay;

import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.model.Prompt;

/** Hears of a replay's progress, on the inference thread; it must return quickly. */
public interface ReplayListener {

    /**
     * The lanes are about to start.
     *
     * @param prompt the episode's instruction as the model's tokenizer splits it
     * @param actions how the model's action tokens stand for numbers
     */
    default void replayStarted(Prompt prompt, ActionSpace actions) {}

    /**
     * One lane finished one control step.
     *
     * @param record what it left behind
     */
    void stepFinished(StepRecord record);

    /**
     * Every lane has finished a control step and nothing is being timed: the model may be used until this returns.
     *
     * @param t control step
     */
    default void betweenSteps(int t) {}

    /**
     * A lane's strategy failed; the lane stops, the others go on.
     *
     * @param lane the lane's name
     * @param t the control step at which it failed
     * @param sentence what a person is told
     * @param cause the exception; null when there is none
     */
    default void laneFailed(String lane, int t, String sentence, Throwable cause) {}
}
