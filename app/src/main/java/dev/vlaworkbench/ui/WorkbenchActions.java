package dev.vlaworkbench.ui;

/**
 * What a person can ask the window for, beside what the models take themselves.
 *
 * @param openEpisode asks for an episode file and opens it
 * @param openModel asks for a checkpoint folder and loads it
 * @param cancelRun stops computing
 * @param restartRun computes the lane anew
 * @param showKeys shows the keyboard sheet
 * @param showAbout shows versions and device
 * @param quit closes the window
 */
public record WorkbenchActions(
        Runnable openEpisode,
        Runnable openModel,
        Runnable cancelRun,
        Runnable restartRun,
        Runnable showKeys,
        Runnable showAbout,
        Runnable quit) {

    private static final Runnable NOTHING = () -> {};

    /** For a picture of the window, in which nothing can be pressed. */
    public static WorkbenchActions none() {
        return new WorkbenchActions(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
    }
}
