package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.model.PromptWords.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptWordsTest {

    @Test
    void piecesJoinToWordsAndTheFrameStaysOutside() {
        String text = "In: take to the ramekin?\nOut:";
        // the ra|mek|in ? newline, and a token without text at the end; Llama's pieces begin with the space before them
        List<Span> tokens = List.of(new Span(0, 2), new Span(2, 3), new Span(3, 8), new Span(8, 11), new Span(11, 15),
                new Span(15, 18), new Span(18, 21), new Span(21, 23), new Span(23, 24), new Span(24, 25),
                new Span(25, 28), new Span(28, 29), Span.NONE);
        List<PromptWord> words = PromptWords.of(text, new Span(12, 23), tokens);
        assertEquals(List.of("In:", "take", "to", "the", "ramekin", "?", "↵", "Out:", "␣"),
                words.stream().map(PromptWord::text).toList());
        assertEquals(List.of(5, 6, 7), words.get(4).rows());
        assertEquals(List.of("the", "ramekin"),
                words.stream().filter(PromptWord::instruction).map(PromptWord::text).toList());
        assertEquals(IntStream.range(0, tokens.size()).boxed().toList(),
                words.stream().flatMap(word -> word.rows().stream()).sorted().toList());
    }

    @Test
    void theTokenizersWordsAreTheInstructions() {
        try (PromptTokenizer tokenizer = PromptTokenizer
                .load(Path.of("src/test/resources/reference/openvla-tiny"), 576)) {
            Prompt prompt = tokenizer.prompt("Pick up the Black bowl, zyxw");
            List<PromptWord> words = prompt.text().stream().filter(PromptWord::instruction).toList();
            assertEquals(List.of("pick", "up", "the", "black", "bowl,", "zyxw"),
                    words.stream().map(PromptWord::text).toList());
            assertEquals("bowl", prompt.pieces().get(words.get(4).rows().getFirst()));
            assertEquals(1, words.get(5).rows().size(), "an unknown word has a token too");
            assertEquals(IntStream.range(0, prompt.words()).boxed().toList(),
                    prompt.text().stream().flatMap(word -> word.rows().stream()).sorted().toList());
        }
    }
}
