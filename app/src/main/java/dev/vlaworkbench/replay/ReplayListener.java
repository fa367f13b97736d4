package dev.vlaworkbench.replay;

/** Hears of a replay's progress, on the inference thread; it must return quickly. */
public interface ReplayListener {

    /**
     * One lane finished one control step.
     *
     * @param record what it left behind
     */
    void stepFinished(StepRecord record);

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
