package dev.vlaworkbench.ui;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.model.PromptWord;
import dev.vlaworkbench.replay.StepLatency;
import dev.vlaworkbench.replay.StepRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Records whose numbers can be told in advance. */
final class SyntheticRecords {

    static final double DENSE_TMACS = 1.867;

    /** Four layers of OpenVLA-7B's width. */
    static final ModelShape SHAPE = new ModelShape(4, 32, 4096, 11008);

    static final ActionSpace ACTIONS = new ActionSpace(32000, 256, Collections.nCopies(7, -1.0),
            Collections.nCopies(7, 1.0), Collections.nCopies(7, true));

    private SyntheticRecords() {}

    /** Each word is one token, between two of the frame around it and one behind. */
    static Prompt prompt(String instruction) {
        List<String> pieces = new ArrayList<>(List.of("What", "to"));
        pieces.addAll(List.of(instruction.split(" ")));
        pieces.add("?");
        List<Integer> ids = IntStream.rangeClosed(1, pieces.size() + 1).boxed().toList();
        return new Prompt(instruction, ids, pieces, IntStream.range(0, pieces.size())
                .mapToObj(row -> new PromptWord(pieces.get(row), List.of(row), row > 1 && row < pieces.size() - 1))
                .toList());
    }

    /** Four layers of two heads; word w attends to patch 10 w + t most, and twice as much in head 1. */
    static HeadAttention attention(int t) {
        int words = prompt(SyntheticBackend.INSTRUCTION).words();
        float[] values = new float[4 * 2 * words * PatchGrid.TOKENS];
        for (int i = 0; i < values.length; i++) {
            int token = i % PatchGrid.TOKENS;
            int word = i / PatchGrid.TOKENS % words;
            int head = i / (PatchGrid.TOKENS * words) % 2;
            values[i] = (token == 10 * word + t ? 0.5f : 0.001f) * (1 + head) / 2;
        }
        return HeadAttention.of(List.of(0, 1, 2, 3), 2, words, values);
    }

    static StepRecord dense(int t) {
        return dense("dense", t);
    }

    /** Of a lane that runs plain OpenVLA under another name. */
    static StepRecord dense(String lane, int t) {
        return record(lane, t, TokenPlan.dense(), Explanation.none(), new StepLatency(6, 0, 9, 30, 46), DENSE_TMACS,
                1);
    }

    /** Reuses the tokens 100..100+t, calls 0..49 important; k_vis falls, k_attn rises. */
    static StepRecord probe(String lane, int t) {
        return probe(lane, t, t);
    }

    /** The same with another last token that is reused, 100 + {@code more}. */
    static StepRecord probe(String lane, int t, int more) {
        List<Integer> reused = t == 0 ? List.of() : IntStream.rangeClosed(100, 100 + more).boxed().toList();
        List<Integer> important = IntStream.range(0, 50).boxed().toList();
        double[] ramp = IntStream.range(0, PatchGrid.TOKENS).mapToDouble(i -> i / 40.0).toArray();
        double[] inverse = IntStream.range(0, PatchGrid.TOKENS).mapToDouble(i -> 1e-6 * (255 - i)).toArray();
        Map<String, Double> scalars = new LinkedHashMap<>();
        scalars.put("k_vis", 60.0 - t);
        scalars.put("k_attn", 40.0 + t);
        Explanation explanation = new Explanation(
                List.of(ScoreMap.of("visual entropy", "bits", "entropy of the patch", ramp),
                        ScoreMap.of("attention information", "", "information of the patch", inverse)),
                List.of(new TokenSet("important", TokenSet.Role.IMPORTANT, "must be computed", important),
                        new TokenSet("static", TokenSet.Role.STATIC, "similar to the last frame",
                                IntStream.range(90, 220).boxed().toList())),
                scalars);
        return record(lane, t, TokenPlan.dense().with(reused, Disposition.reuseFrom(0)), explanation,
                new StepLatency(6, 0.5, 7, 30, 44), 1.3, 6 / 7.0);
    }

    /** The strategy gave the action itself. */
    static StepRecord skipped(String lane, int t) {
        return new StepRecord(lane, t, false, TokenPlan.dense(), TokenPlan.dense(), List.of(), List.of(),
                Collections.nCopies(PatchGrid.TOKENS, 1), Explanation.none(), Optional.empty(),
                new StepLatency(0, 1, 0, 0, 1), 0,
                DENSE_TMACS, new Action(List.of(), Collections.nCopies(Action.DIMENSIONS, 0.0)), Optional.empty(),
                Optional.empty());
    }

    private static StepRecord record(String lane, int t, TokenPlan plan, Explanation explanation, StepLatency latency,
            double tmacs, double agreement) {
        int hidden = 285 - plan.tokens(Disposition.Kind.REUSE).size();
        return new StepRecord(lane, t, true, plan, plan, Collections.nCopies(4, hidden), Collections.nCopies(4, 285),
                Collections.nCopies(PatchGrid.TOKENS, t == 0 ? -1 : 1), explanation, Optional.empty(), latency, tmacs,
                DENSE_TMACS,
                new Action(List.of(1, 2, 3, 4, 5, 6, 7), List.of(0.1, 0.2, 0.3, 0.0, 0.0, 0.0, t / 10.0)),
                Optional.of(new Agreement(agreement, 0.5, 0.25)), Optional.of(0.75));
    }
}
