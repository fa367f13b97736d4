package dev.vlaworkbench.episode;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files beside the tests, and the check that every fault's sentence has to pass. */
final class Fixtures {

    private Fixtures() {}

    /** Copies a fixture to where a test wants it. */
    static Path copy(String fixture, Path target) throws IOException {
        try {
            return Files.copy(Path.of(Fixtures.class.getResource("/episodes/" + fixture).toURI()), target);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Opening the file must fail with one sentence that names the file and holds the given words. */
    static UserException assertRefused(Path file, String... words) {
        return assertRefused(file, EpisodeOptions.none(), words);
    }

    /** Opening the file must fail with one sentence that names the file and holds the given words. */
    static UserException assertRefused(Path file, EpisodeOptions options, String... words) {
        UserException fault = assertThrows(UserException.class, () -> EpisodeReader.open(file, options));
        String sentence = fault.getMessage();
        assertTrue(sentence.contains(file.getFileName().toString()), sentence);
        assertTrue(sentence.endsWith("."), sentence);
        assertTrue(sentence.lines().count() == 1, sentence);
        for (String word : words) {
            assertTrue(sentence.contains(word), "\"" + word + "\" is not in: " + sentence);
        }
        return fault;
    }
}
