package dev.vlaworkbench.ui.lanes;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.metrics.ActionComparison;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.session.ActionSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How two lanes differ at a step.
 *
 * @param onlyA tokens that A computed at every layer and B did not
 * @param onlyB tokens that B computed at every layer and A did not
 * @param both tokens that both computed at every layer
 * @param neither tokens that neither did
 * @param actions the seven dimensions of the action
 * @param agreement of A's action with B's; its token parts are NaN where a lane skipped the model
 */
public record LaneDifference(TokenSet onlyA, TokenSet onlyB, int both, int neither, List<Dimension> actions,
        Agreement agreement) {

    /**
     * A dimension of the action.
     *
     * @param name as it stands in tables
     * @param a A's unnormalised number
     * @param b B's
     * @param bins A's bin minus B's; empty where a lane skipped the model or bins are not known
     */
    public record Dimension(String name, double a, double b, OptionalInt bins) {

        /** A minus B. */
        public double change() {
            return a - b;
        }
    }

    /**
     * The difference of two steps.
     *
     * @param a A's step
     * @param b B's step of the same t
     * @param space how action tokens stand for bins
     */
    public static LaneDifference of(StepRecord a, StepRecord b, Optional<ActionSpace> space) {
        List<Integer> onlyA = new ArrayList<>();
        List<Integer> onlyB = new ArrayList<>();
        int both = 0;
        int neither = 0;
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            boolean inA = isComputed(a, token);
            boolean inB = isComputed(b, token);
            if (inA && !inB) {
                onlyA.add(token);
            } else if (inB && !inA) {
                onlyB.add(token);
            } else if (inA) {
                both++;
            } else {
                neither++;
            }
        }
        return new LaneDifference(
                new TokenSet("A computes, B does not", TokenSet.Role.OTHER, "Computed at every layer in A alone.",
                        onlyA),
                new TokenSet("B computes, A does not", TokenSet.Role.OTHER, "Computed at every layer in B alone.",
                        onlyB),
                both, neither, IntStream.range(0, Action.DIMENSIONS)
                        .mapToObj(dimension -> dimension(dimension, a.action(), b.action(), space)).toList(),
                ActionComparison.between(a.action(), b.action()));
    }

    /** A lane that skipped the model computed nothing. */
    private static boolean isComputed(StepRecord record, int token) {
        return record.modelRan() && record.executedPlan().of(token).kind() == Disposition.Kind.COMPUTE;
    }

    private static Dimension dimension(int index, Action a, Action b, Optional<ActionSpace> space) {
        OptionalInt bins = a.tokens().isEmpty() || b.tokens().isEmpty() || space.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(space.get().bin(a.tokens().get(index)) - space.get().bin(b.tokens().get(index)));
        return new Dimension(ActionSeries.NAMES.get(index), a.values().get(index), b.values().get(index), bins);
    }
}
