package dev.vlaworkbench.model;

import dev.vlaworkbench.api.PatchGrid;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tokenized prompt.
 *
 * @param instruction the task as given
 * @param ids token ids, BOS first
 * @param pieces the token of each id after BOS as text; the M prompt tokens behind the visual block
 * @param text the words that the pieces make, in reading order
 */
public record Prompt(String instruction, List<Integer> ids, List<String> pieces, List<PromptWord> text) {

    /** Copies the lists. */
    public Prompt {
        ids = List.copyOf(ids);
        pieces = List.copyOf(pieces);
        text = List.copyOf(text);
        if (ids.size() != pieces.size() + 1) {
            throw new IllegalArgumentException("a prompt has one piece for each id after BOS");
        }
    }

    /** A prompt of which it is not known how pieces make words: each is one. */
    public Prompt(String instruction, List<Integer> ids, List<String> pieces) {
        this(instruction, ids, pieces, IntStream.range(0, pieces.size())
                .mapToObj(row -> new PromptWord(pieces.get(row), List.of(row), true)).toList());
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
