package dev.vlaworkbench.model;

import dev.vlaworkbench.api.PatchGrid;
import java.util.List;

/**
 * A tokenized prompt.
 *
 * @param instruction the task as given
 * @param ids token ids, BOS first
 * @param pieces the token of each id after BOS as text; the M prompt tokens behind the visual block
 */
public record Prompt(String instruction, List<Integer> ids, List<String> pieces) {

    /** Copies the lists. */
    public Prompt {
        ids = List.copyOf(ids);
        pieces = List.copyOf(pieces);
        if (ids.size() != pieces.size() + 1) {
            throw new IllegalArgumentException("a prompt has one piece for each id after BOS");
        }
    }

    /** Prompt tokens M behind the visual block. */
    public int words() {
        return pieces.size();
    }

    /** Length N of the whole sequence: BOS, 256 visual tokens and M prompt tokens. */
    public int sequenceLength() {
        return 1 + PatchGrid.TOKENS + words();
    }
}
