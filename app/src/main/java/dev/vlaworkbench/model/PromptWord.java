package dev.vlaworkbench.model;

import java.util.List;

/**
 * A word of a prompt, and the prompt tokens that it was split into.
 *
 * @param text the word as it stands in the prompt; {@code ↵} for a line break and {@code ␣} for a token without text
 * @param rows the prompt tokens, 0..M-1 behind the visual block, ascending; empty where a word shares its token with another
 * @param instruction whether it belongs to the instruction rather than to OpenVLA's frame around it
 */
public record PromptWord(String text, List<Integer> rows, boolean instruction) {

    /** Copies the list. */
    public PromptWord {
        rows = List.copyOf(rows);
    }
}
