package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.DecodePlan;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Draft;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exact drafts give what greedy decoding gives, right guesses in one pass and wrong ones in more. */
class DraftVerifierTest {

    private static final Path REFERENCE = Path.of("src/test/resources/reference/openvla-tiny");
    private static final ObservationRequest NOTHING = ObservationRequest.none();

    private TorchOpenVla model;
    private List<RgbImage> frames;
    private Prompt prompt;

    @BeforeEach
    void load() {
        model = OpenVla.loadTorch(REFERENCE, DeviceChoice.CPU, DtypeChoice.AUTO, Optional.empty());
        try (ReferenceFile expected = new ReferenceFile(REFERENCE.resolve("expected.safetensors"))) {
            frames = expected.frames();
        }
        // This prompt makes the random weights answer with seven different tokens.
        prompt = model.prompt("pick up the black bowl");
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void aRightDraftTakesOnePass() {
        ForwardResult greedy = greedy(frames.getFirst());
        ForwardResult drafted = drafted(frames.getFirst(), Draft.exact(greedy.action().tokens()));
        assertEquals(greedy.action(), drafted.action());
        assertEquals(new ForwardResult.Decoding(1, 6, 6), drafted.decoding());
        assertEquals(ForwardResult.Decoding.GREEDY, greedy.decoding());
    }

    @Test
    void wrongGuessesChangeNoToken() {
        for (RgbImage frame : frames) {
            List<Integer> right = greedy(frame).action().tokens();
            for (int wrongAt = 0; wrongAt < 7; wrongAt++) {
                List<Integer> guesses = new ArrayList<>(right);
                guesses.set(wrongAt, (right.get(wrongAt) + 1) % 500);
                ForwardResult drafted = drafted(frame, Draft.exact(guesses));
                assertEquals(right, drafted.action().tokens());
                assertEquals(wrongAt == 0 || wrongAt == 6 ? 1 : 2, drafted.decoding().passes(), "wrong at " + wrongAt);
                assertEquals(wrongAt == 0 ? 6 : 5, drafted.decoding().acceptedDraftTokens());
            }
            ForwardResult nonsense = drafted(frame, Draft.exact(Collections.nCopies(7, 3)));
            assertEquals(right, nonsense.action().tokens());
            assertTrue(nonsense.decoding().passes() <= 6);
        }
    }

    @Test
    void aToleranceKeepsTheDraftsOwnTokens() {
        ActionTokenizer tokenizer = new ActionTokenizer(512, 256, NormStats.IDENTITY);
        List<Integer> right = greedy(frames.getFirst()).action().tokens();
        List<Integer> near = right.stream().map(token -> token + 1).toList();
        List<Integer> drafted = drafted(frames.getFirst(), new Draft(near, Collections.nCopies(7, 2))).action()
                .tokens();
        assertEquals(right.getFirst(), drafted.getFirst());
        boolean bothActions = tokenizer.isAction(right.get(1)) && tokenizer.isAction(near.get(1));
        assertEquals(bothActions ? near.get(1) : right.get(1), drafted.get(1));
    }

    @Test
    void draftsServeReusedAndDroppedTokensAlike() {
        List<Integer> some = IntStream.range(30, 90).boxed().toList();
        for (Disposition disposition : List.of(Disposition.reuseFrom(1), Disposition.dropFrom(1))) {
            TokenPlan plan = TokenPlan.dense().with(some, disposition);
            List<Integer> tokens = lastOfTwo(plan, DecodePlan.greedy()).action().tokens();
            ForwardResult drafted = lastOfTwo(plan, Draft.exact(tokens));
            assertEquals(tokens, drafted.action().tokens());
            assertEquals(1, drafted.decoding().passes());
            List<Integer> wrong = new ArrayList<>(tokens);
            wrong.set(3, (tokens.get(3) + 1) % 500);
            ForwardResult corrected = lastOfTwo(plan, Draft.exact(wrong));
            assertEquals(tokens, corrected.action().tokens());
            assertEquals(2, corrected.decoding().passes());
        }
    }

    private ForwardResult lastOfTwo(TokenPlan plan, DecodePlan decoding) {
        try (TorchLane lane = model.openLane(prompt)) {
            model.see(frames.get(0));
            lane.run(TokenPlan.dense(), NOTHING, LayerContext::plan);
            model.see(frames.get(1));
            return lane.run(plan, decoding, NOTHING, LayerContext::plan);
        }
    }

    private ForwardResult greedy(RgbImage frame) {
        model.see(frame);
        try (TorchLane lane = model.openLane(prompt)) {
            return lane.run(TokenPlan.dense(), NOTHING, LayerContext::plan);
        }
    }

    private ForwardResult drafted(RgbImage frame, Draft draft) {
        model.see(frame);
        try (TorchLane lane = model.openLane(prompt)) {
            return lane.run(TokenPlan.dense(), draft, NOTHING, LayerContext::plan);
        }
    }
}
