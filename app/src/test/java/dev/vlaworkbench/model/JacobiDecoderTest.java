package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Jacobi;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TokenPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JacobiDecoderTest {

    private static final Path REFERENCE = Path.of("src/test/resources/reference/openvla-tiny");

    /** A made-up model: its choice behind each token depends on every token up to it. */
    private static final class Chain implements AnswerPass {

        private final long[] seen = new long[7];
        private final List<Integer> rows = new ArrayList<>();

        @Override
        public long[] choices(long[] tokens, int place) {
            rows.add(tokens.length);
            long[] choices = new long[tokens.length];
            for (int row = 0; row < tokens.length; row++) {
                seen[place + row] = tokens[row];
                choices[row] = choice(place + row);
            }
            return choices;
        }

        private long choice(int place) {
            long sum = 17;
            for (int i = 0; i <= place; i++) {
                sum = (sum * 31 + seen[i]) % 251;
            }
            return sum;
        }

        /** One token after the other. */
        static long[] greedy(long first) {
            Chain chain = new Chain();
            long[] tokens = new long[7];
            tokens[0] = first;
            for (int i = 0; i < 6; i++) {
                tokens[i + 1] = chain.choices(new long[]{tokens[i]}, i)[0];
            }
            return tokens;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anyGuessEndsAtTheGreedyAnswerWithinSixPasses(boolean freezing) {
        long[] greedy = Chain.greedy(5);
        Chain chain = new Chain();
        Decoded decoded = JacobiDecoder.decode(5, new Jacobi(Collections.nCopies(7, 1), 6, freezing), chain);
        assertArrayEquals(greedy, decoded.tokens());
        assertEquals(6, decoded.decoding().passes());
        assertEquals(freezing ? List.of(6, 5, 4, 3, 2, 1) : Collections.nCopies(6, 6), chain.rows);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRightGuessTakesOnePass(boolean freezing) {
        List<Integer> right = IntStream.range(0, 7).map(i -> (int) Chain.greedy(5)[i]).boxed().toList();
        Decoded decoded = JacobiDecoder.decode(5, new Jacobi(right, 6, freezing), new Chain());
        assertArrayEquals(Chain.greedy(5), decoded.tokens());
        assertEquals(new ForwardResult.Decoding(1, 6, 6), decoded.decoding());
    }

    @Test
    void freezingSparesThePassThatSeesTheGuessRepeat() {
        List<Integer> guess = new ArrayList<>(
                IntStream.range(0, 7).map(i -> (int) Chain.greedy(5)[i]).boxed().toList());
        guess.set(6, guess.get(6) + 1);
        assertEquals(1, JacobiDecoder.decode(5, new Jacobi(guess, 6, true), new Chain()).decoding().passes());
        Decoded published = JacobiDecoder.decode(5, new Jacobi(guess, 6, false), new Chain());
        assertEquals(new ForwardResult.Decoding(2, 12, 5), published.decoding());
        assertArrayEquals(Chain.greedy(5), published.tokens());
    }

    @Test
    void stoppingEarlyLeavesTheFirstTokensRight() {
        long[] greedy = Chain.greedy(5);
        Decoded decoded = JacobiDecoder.decode(5, new Jacobi(Collections.nCopies(7, 1), 2, true), new Chain());
        assertEquals(2, decoded.decoding().passes());
        assertArrayEquals(new long[]{greedy[0], greedy[1], greedy[2]},
                new long[]{decoded.tokens()[0], decoded.tokens()[1], decoded.tokens()[2]});
    }

    @Test
    void givesWhatGreedyDecodingGivesOverEveryKindOfPlan() {
        List<Integer> some = IntStream.range(30, 90).boxed().toList();
        try (TorchOpenVla model = OpenVla.loadTorch(REFERENCE, DeviceChoice.CPU, DtypeChoice.AUTO, Optional.empty());
                ReferenceFile expected = new ReferenceFile(REFERENCE.resolve("expected.safetensors"))) {
            Prompt prompt = model.prompt("pick up the black bowl");
            for (TokenPlan plan : List.of(
                    TokenPlan.dense(),
                    TokenPlan.dense().with(some, Disposition.reuseFrom(1)),
                    TokenPlan.dense().with(some, Disposition.dropFrom(2)))) {
                List<Integer> right = second(model, prompt, expected.frames(), plan, DecodePlan.greedy()).action()
                        .tokens();
                for (boolean freezing : List.of(true, false)) {
                    ForwardResult wrong = second(model, prompt, expected.frames(), plan,
                            new Jacobi(Collections.nCopies(7, 300), 6, freezing));
                    assertEquals(right, wrong.action().tokens());
                    assertTrue(wrong.decoding().passes() <= 6);
                    ForwardResult guessed = second(model, prompt, expected.frames(), plan,
                            new Jacobi(right, 6, freezing));
                    assertEquals(right, guessed.action().tokens());
                    assertEquals(1, guessed.decoding().passes());
                }
            }
        }
    }

    private static ForwardResult second(
            TorchOpenVla model, Prompt prompt, List<RgbImage> frames, TokenPlan plan, DecodePlan decoding) {
        try (TorchLane lane = model.openLane(prompt)) {
            model.see(frames.get(0));
            lane.run(TokenPlan.dense(), ObservationRequest.none(), LayerContext::plan);
            model.see(frames.get(1));
            return lane.run(plan, decoding, ObservationRequest.none(), LayerContext::plan);
        }
    }
}
