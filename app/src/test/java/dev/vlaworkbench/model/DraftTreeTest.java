package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.Draft.Guess;
import dev.vlaworkbench.api.GuessAcceptance;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.VerifiedGuess;
import dev.vlaworkbench.model.ModelLane.LayerDecisions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exact trees give what greedy decoding gives whatever was guessed, and the right way in them takes one pass. */
class DraftTreeTest {

    private static final Path REFERENCE = Path.of("src/test/resources/reference/openvla-tiny");
    private static final ObservationRequest NOTHING = ObservationRequest.none();
    private static final int VOCABULARY = 500;

    private TorchOpenVla model;
    private List<RgbImage> frames;
    private Prompt prompt;
    private List<Integer> right;

    /** Runs every piece where a CUDA device would replay it, so that trees are padded as they are there. */
    private static final class Padded implements PieceRunner {

        private final Set<Object> pieces = new HashSet<>();

        @Override
        public void run(Object piece, Runnable prepare, Runnable work) {
            pieces.add(piece);
            work.run();
        }

        @Override
        public void forget(Collection<?> gone) {
            pieces.removeAll(gone);
        }
    }

    @BeforeEach
    void load() {
        model = OpenVla.loadTorch(REFERENCE, DeviceChoice.CPU, DtypeChoice.AUTO, Optional.empty());
        try (ReferenceFile expected = new ReferenceFile(REFERENCE.resolve("expected.safetensors"))) {
            frames = expected.frames();
        }
        // This prompt makes the random weights answer with seven different tokens.
        prompt = model.prompt("pick up the black bowl");
        model.see(frames.getFirst());
        right = decoded(DecodePlan.greedy()).action().tokens();
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void theRightWayAmongWrongOnesTakesOnePass() {
        ForwardResult drafted = decoded(Draft.exactTree(rightBehindWrong()));
        assertEquals(right, drafted.action().tokens());
        // two guesses at each of six places, those of the last without a row, and the first token's row
        assertEquals(new ForwardResult.Decoding(1, 11, 6), drafted.decoding());
    }

    @Test
    void whatIsKeptServesThePassesBehindIt() {
        // The right way ends at the fourth token; the passes behind it read what was kept of the tree.
        List<Guess> guesses = rightBehindWrong().subList(0, 6);
        for (int passes : List.of(1, 6)) {
            ForwardResult drafted = decoded(new Draft(guesses, GuessAcceptance.exact(), passes));
            assertEquals(right, drafted.action().tokens());
            assertEquals(new ForwardResult.Decoding(3, 7 + 1 + 1, 3), drafted.decoding());
        }
    }

    @Test
    void noGuessChangesAToken() {
        List<Integer> some = IntStream.range(30, 90).boxed().toList();
        TokenPlan dense = TokenPlan.dense();
        for (TokenPlan plan : List.of(dense, dense.with(some, Disposition.reuseFrom(1)),
                dense.with(some, Disposition.dropFrom(1)),
                dense.with(some, Disposition.dropFrom(1)).renumberingFrom(1))) {
            for (ObservationRequest request : List.of(NOTHING, NOTHING.withAnswerAttention(2))) {
                try (TorchLane one = model.openLane(prompt); TorchLane other = model.openLane(prompt)) {
                    ForwardResult greedy = second(one, plan, DecodePlan.greedy(), request);
                    for (int seed = 0; seed < 8; seed++) {
                        Draft draft = Draft.exactTree(random(greedy.action().tokens(), new Random(seed)));
                        ForwardResult drafted = second(other, plan, draft, request);
                        assertEquals(greedy.action(), drafted.action(), "seed " + seed + " of " + plan);
                        assertSameAttention(greedy, drafted);
                    }
                }
            }
        }
    }

    @Test
    void recordedTreesArePaddedAndGiveTheSame() {
        Padded runner = new Padded();
        try (TorchLane lane = model.openLane(prompt, Optional.of(runner))) {
            for (int seed = 0; seed < 12; seed++) {
                lane.reset();
                Draft draft = Draft.exactTree(random(right, new Random(seed)));
                ForwardResult drafted = lane.run(TokenPlan.dense(), draft, NOTHING, LayerContext::plan);
                assertEquals(right, drafted.action().tokens(), "seed " + seed);
            }
            assertTrue(runner.pieces.stream().anyMatch(piece -> piece.toString().contains("rows=16")
                    || piece.toString().contains("rows=32")), () -> "pieces " + runner.pieces);
        }
        assertEquals(Set.of(), runner.pieces);
    }

    @Test
    void theLongestAcceptedWayIsTaken() {
        // One bin off at the second token, then right behind it as the model sees it; the exact way ends at once.
        ActionTokenizer tokenizer = new ActionTokenizer(512, 256, NormStats.IDENTITY);
        assertTrue(tokenizer.isAction(right.get(1)) && tokenizer.isAction(right.get(1) + 1), "tokens " + right);
        int near = right.get(1) + 1;
        List<Integer> behindNear = decoded(new Draft(chain(near), bins(1), 1)).action().tokens();
        List<Guess> guesses = List.of(
                new Guess(right.get(1), Draft.FIRST_TOKEN), new Guess(near, Draft.FIRST_TOKEN),
                new Guess(behindNear.get(2), 1), new Guess(behindNear.get(3), 2));
        ForwardResult drafted = decoded(new Draft(guesses, bins(1), 1));
        assertEquals(behindNear, drafted.action().tokens());
        assertEquals(near, drafted.action().tokens().get(1));
        assertEquals(3, drafted.decoding().acceptedDraftTokens());
        ForwardResult committing = decoded(new Draft(guesses, new GuessAcceptance.WithinBins(
                Collections.nCopies(7, 1), false), 1));
        assertEquals(right.get(1), committing.action().tokens().get(1));
        assertEquals(behindNear.subList(2, 7), committing.action().tokens().subList(2, 7));
    }

    @Test
    void aStrategyJudgesByTheModelsProbabilities() {
        List<List<VerifiedGuess>> asked = new ArrayList<>();
        List<Guess> all = IntStream.range(0, Draft.MOST_GUESSES)
                .mapToObj(i -> new Guess((right.get(1) + i) % VOCABULARY, Draft.FIRST_TOKEN)).toList();
        ForwardResult drafted = decoded(new Draft(all, new GuessAcceptance.ByStrategy(true), 1), judge(guesses -> {
            asked.add(guesses);
            return IntStream.range(0, guesses.size()).mapToObj(index -> index == 5).toList();
        }));
        assertEquals(all.get(5).token(), drafted.action().tokens().get(1));
        assertEquals(1, drafted.decoding().acceptedDraftTokens());
        List<VerifiedGuess> guesses = asked.getFirst();
        assertEquals(1, asked.size());
        assertEquals(guesses.getFirst().modelLogProbability(), guesses.getFirst().logProbability());
        for (VerifiedGuess guess : guesses) {
            assertEquals(1, guess.place());
            assertEquals(right.get(1), guess.modelToken());
            assertTrue(guess.logProbability() <= guess.modelLogProbability(), () -> "guess " + guess);
            assertTrue(guess.entropyNats() > 0 && guess.entropyNats() <= Math.log(512 + 64), () -> "guess " + guess);
        }
        double sum = guesses.stream().mapToDouble(guess -> Math.exp(guess.logProbability())).sum();
        assertTrue(sum > 0 && sum <= 1 + 1e-5, "probabilities sum to " + sum);
    }

    @Test
    void probabilitiesAreThoseBehindTheWayToAGuess() {
        // The same question asked behind a tree and behind the chain that leads there.
        List<VerifiedGuess> inTree = new ArrayList<>();
        decoded(new Draft(rightBehindWrong(), new GuessAcceptance.ByStrategy(true), 1), judge(guesses -> {
            inTree.addAll(guesses);
            return exact(guesses);
        }));
        List<VerifiedGuess> inChain = new ArrayList<>();
        decoded(new Draft(Draft.chain(right), new GuessAcceptance.ByStrategy(true), 1), judge(guesses -> {
            inChain.addAll(guesses);
            return exact(guesses);
        }));
        for (int place = 1; place < 7; place++) {
            VerifiedGuess one = inTree.get(2 * place - 1);
            VerifiedGuess other = inChain.get(place - 1);
            assertEquals(other.token(), one.token());
            assertEquals(other.modelToken(), one.modelToken());
            assertEquals(other.logProbability(), one.logProbability(), 1e-5);
            assertEquals(other.entropyNats(), one.entropyNats(), 1e-5);
        }
    }

    /** At every place a wrong guess, then the right one, behind the right one before. */
    private List<Guess> rightBehindWrong() {
        List<Guess> guesses = new ArrayList<>();
        int parent = Draft.FIRST_TOKEN;
        for (int place = 1; place < Action.DIMENSIONS; place++) {
            guesses.add(new Guess((right.get(place) + 7) % VOCABULARY, parent));
            guesses.add(new Guess(right.get(place), parent));
            parent = guesses.size() - 1;
        }
        return guesses;
    }

    /** A tree of right and wrong tokens on right and wrong ways. */
    private static List<Guess> random(List<Integer> right, Random random) {
        List<Guess> guesses = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int size = 1 + random.nextInt(30);
        for (int tries = 0; tries < 200 && guesses.size() < size; tries++) {
            int parent = random.nextInt(guesses.size() + 1) - 1;
            int place = parent < 0 ? 1 : places.get(parent) + 1;
            if (place < Action.DIMENSIONS) {
                Guess guess = new Guess(
                        (right.get(place) + (random.nextBoolean() ? 0 : random.nextInt(5))) % VOCABULARY, parent);
                if (!guesses.contains(guess)) {
                    guesses.add(guess);
                    places.add(place);
                }
            }
        }
        return guesses;
    }

    private static void assertSameAttention(ForwardResult one, ForwardResult other) {
        assertEquals(one.answerAttention().isPresent(), other.answerAttention().isPresent());
        if (one.answerAttention().isPresent()) {
            for (int row = 0; row < 6; row++) {
                for (int token = 0; token < 256; token++) {
                    assertEquals(one.answerAttention().get().at(0, row, token),
                            other.answerAttention().get().at(0, row, token), 1e-5, "row " + row);
                }
            }
        }
    }

    private List<Guess> chain(int second) {
        return List.of(new Guess(second, Draft.FIRST_TOKEN));
    }

    private static GuessAcceptance bins(int distance) {
        return new GuessAcceptance.WithinBins(Collections.nCopies(7, distance), true);
    }

    private static List<Boolean> exact(List<VerifiedGuess> guesses) {
        return guesses.stream().map(guess -> guess.token() == guess.modelToken()).toList();
    }

    private interface Judge {
        List<Boolean> judge(List<VerifiedGuess> guesses);
    }

    private static LayerDecisions judge(Judge judge) {
        return new LayerDecisions() {
            @Override
            public TokenPlan decide(LayerContext context) {
                return context.plan();
            }

            @Override
            public List<Boolean> accept(List<VerifiedGuess> guesses) {
                return judge.judge(guesses);
            }
        };
    }

    private ForwardResult second(TorchLane lane, TokenPlan plan, DecodePlan decoding, ObservationRequest request) {
        lane.reset();
        model.see(frames.get(0));
        lane.run(TokenPlan.dense(), NOTHING, LayerContext::plan);
        model.see(frames.get(1));
        return lane.run(plan, decoding, request, LayerContext::plan);
    }

    private ForwardResult decoded(DecodePlan decoding) {
        return decoded(decoding, LayerContext::plan);
    }

    private ForwardResult decoded(DecodePlan decoding, LayerDecisions decisions) {
        try (TorchLane lane = model.openLane(prompt)) {
            return lane.run(TokenPlan.dense(), decoding, NOTHING, decisions);
        }
    }
}
