package dev.vlaworkbench.ui;

/**
 * What a person can ask the window for, beside what the models take themselves.
 *
 * @param openEpisode asks for an episode file and opens it
 * @param openModel asks for a checkpoint folder and loads it
 * @param addFolder asks for a folder and adds it to the library
 * @param refreshLibrary looks through the library's folders anew
 * @param cancelRun stops computing
 * @param restartRun computes the lane anew
 * @param find opens the palette
 * @param showKeys shows the keyboard sheet
 * @param showNotices shows notices in full
 * @param showAbout shows versions and device
 * @param resetAll forgets everything that is remembered, after asking
 * @param fullScreen gives the window the whole screen, or takes it back
 * @param quit closes the window
 */
public record WorkbenchActions(
        Runnable openEpisode,
        Runnable openModel,
        Runnable addFolder,
        Runnable refreshLibrary,
        Runnable cancelRun,
        Runnable restartRun,
        Runnable find,
        Runnable showKeys,
        Runnable showNotices,
        Runnable showAbout,
        Runnable resetAll,
        Runnable fullScreen,
        Runnable quit) {

    private static final Runnable NOTHING = () -> {};

    /** For a picture of the window, in which nothing can be pressed. */
    public static WorkbenchActions none() {
        return new WorkbenchActions(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING,
                NOTHING, NOTHING, NOTHING, NOTHING);
    }
}
