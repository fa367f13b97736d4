package dev.vlaworkbench.ui.memory;

/** A part of the window that comes back as it was left. For the FX thread. */
public interface Remembered {

    /** The section's name in the file; unique and lasting. */
    String section();

    /**
     * Writes down the present state.
     *
     * @param section empty
     */
    void save(Section section);

    /**
     * Takes up a state; values that are missing or make no sense are left as they are.
     *
     * @param section what {@link #save} wrote, perhaps in another version or damaged by hand
     */
    void restore(Section section);
}
