package dev.vlaworkbench.ui.play;

/** Shift and dragging over steps loops them; Shift and a click without dragging plays to the end again. */
public final class LoopDrag {

    private static final int NONE = -1;

    private final PlaybackModel playback;
    private int begun = NONE;
    private boolean moved;

    /**
     * No drag under way.
     *
     * @param playback whose loop it sets
     */
    public LoopDrag(PlaybackModel playback) {
        this.playback = playback;
    }

    /** The pointer is pressed with Shift on a step. */
    public void begin(int t) {
        begun = t;
        moved = false;
    }

    /**
     * The pointer is dragged to a step.
     *
     * @return false when no such drag is under way
     */
    public boolean drag(int t) {
        if (begun == NONE) {
            return false;
        }
        if (moved || t != begun) {
            moved = true;
            playback.loopBetween(begun, t);
        }
        return true;
    }

    /** The pointer is released. */
    public void release() {
        if (begun != NONE && !moved) {
            playback.clearLoop();
        }
        begun = NONE;
    }
}
