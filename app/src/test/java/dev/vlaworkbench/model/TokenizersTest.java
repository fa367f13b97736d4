package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prompt and action tokens as OpenVLA makes them. */
class TokenizersTest {

    private static final Path REFERENCE = Path.of("src/test/resources/reference/openvla-tiny");

    @Test
    void thePromptIsOpenVlas() {
        try (PromptTokenizer tokenizer = PromptTokenizer.load(REFERENCE, 576)) {
            Prompt prompt = tokenizer.prompt("Pick up the Black bowl");
            assertEquals(
                    List.of("In", ":", "What", "action", "should", "the", "robot", "take", "to", "pick", "up", "the",
                            "black", "bowl", "?", "Out", ":"),
                    prompt.pieces());
            assertEquals(1, prompt.ids().getFirst());
            assertEquals(1 + 256 + 17, prompt.sequenceLength());
        }
    }

    @Test
    void theEmptyPieceIsAppendedWhereTheVocabularyHasIt(@TempDir Path folder) throws IOException {
        String json = Files.readString(REFERENCE.resolve("tokenizer.json"));
        Files.writeString(folder.resolve("tokenizer.json"),
                json.replace("\"Out\": 103", "\"Out\": 103, \"\u2581\": 104"));
        try (PromptTokenizer tokenizer = PromptTokenizer.load(folder, 576)) {
            assertEquals(104, tokenizer.prompt("open the drawer").ids().getLast());
        }
    }

    @ParameterizedTest
    @CsvSource({"31999, -0.99607843", "31872, 0", "31745, 0.99607843", "31744, 0.99607843", "2, 0.99607843",
            "32010, -0.99607843"})
    void actionTokensAreBinCentres(long token, double expected) {
        ActionTokenizer tokenizer = new ActionTokenizer(32000, 256, NormStats.IDENTITY);
        assertEquals(expected, tokenizer.space().normalised(token), 1e-8);
    }

    @Test
    void unnormalisingLeavesTheGripperAlone() {
        NormStats stats = NormStats.read(REFERENCE, Optional.empty());
        ActionTokenizer tokenizer = new ActionTokenizer(512, 256, stats);
        Action action = tokenizer.action(new long[]{511, 511, 511, 511, 511, 511, 511});
        assertEquals(Collections.nCopies(7, 511), action.tokens());
        double lowest = tokenizer.space().normalised(511);
        assertEquals(0.5 * (lowest + 1) * 0.05 - 0.02, action.values().getFirst(), 1e-12);
        assertEquals(lowest, action.values().getLast(), 1e-12);
        assertTrue(lowest > -1 && lowest < -0.99);
    }
}
