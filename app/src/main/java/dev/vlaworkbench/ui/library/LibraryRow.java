package dev.vlaworkbench.ui.library;

/** A row of the list. */
sealed interface LibraryRow {

    /**
     * Names what follows.
     *
     * @param text its name
     * @param hint more about it
     */
    record Heading(String text, String hint) implements LibraryRow {}

    /**
     * An episode.
     *
     * @param entry which one
     */
    record Item(LibraryEntry entry) implements LibraryRow {}
}
