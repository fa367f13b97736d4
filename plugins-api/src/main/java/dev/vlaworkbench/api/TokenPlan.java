package dev.vlaworkbench.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The dispositions of all 256 visual tokens in one prefill. BOS and text tokens are always computed.
 *
 * @param dispositions 256 entries, indexed by visual token
 * @param merges tokens that become one; the members that do not go on have a disposition that drops them at the merge's layer
 * @param renumberedFrom the layer from which on positions are counted anew, without gaps: BOS, the visual tokens in their order,
 *     merged ones behind the others, the prompt. Empty as a rule: a token keeps its position and its place in the rotary
 *     embedding, whatever is dropped around it
 */
public record TokenPlan(List<Disposition> dispositions, List<Merge> merges, OptionalInt renumberedFrom) {

    private static final TokenPlan DENSE = new TokenPlan(Collections.nCopies(PatchGrid.TOKENS, Disposition.COMPUTE));

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when there are not 256 entries, a merge's members have other dispositions, or positions
     *     are counted anew while tokens are reused
     */
    public TokenPlan {
        dispositions = List.copyOf(dispositions);
        merges = List.copyOf(merges);
        if (dispositions.size() != PatchGrid.TOKENS) {
            throw new IllegalArgumentException(
                    "a token plan needs " + PatchGrid.TOKENS + " dispositions, found " + dispositions.size());
        }
        for (Merge merge : merges) {
            if (!dispositions.get(merge.carrier()).computedAt(merge.layer())) {
                throw new IllegalArgumentException(
                        "visual token " + merge.carrier() + " cannot carry a merge before layer "
                                + merge.layer() + ", where it has left");
            }
            for (int other : merge.others()) {
                if (!dispositions.get(other).equals(Disposition.dropFrom(merge.layer()))) {
                    throw new IllegalArgumentException(
                            "visual token " + other + " is merged before layer " + merge.layer()
                                    + " but not dropped there");
                }
            }
        }
        if (renumberedFrom.isPresent()
                && dispositions.stream().anyMatch(disposition -> disposition.kind() == Disposition.Kind.REUSE)) {
            throw new IllegalArgumentException(
                    "positions cannot be counted anew in a pass that reuses tokens, whose keys hold their old positions");
        }
    }

    /** A plan without merges in which positions stay. */
    public TokenPlan(List<Disposition> dispositions) {
        this(dispositions, List.of(), OptionalInt.empty());
    }

    /** Every token computed at every layer: plain OpenVLA. */
    public static TokenPlan dense() {
        return DENSE;
    }

    /**
     * This plan with other dispositions for some tokens.
     *
     * @param tokens visual tokens, 0..255
     * @param disposition what happens to each of them
     * @return the changed plan
     */
    public TokenPlan with(Collection<Integer> tokens, Disposition disposition) {
        List<Disposition> changed = new ArrayList<>(dispositions);
        for (int token : tokens) {
            changed.set(PatchGrid.checkToken(token), disposition);
        }
        return new TokenPlan(changed, merges, renumberedFrom);
    }

    /**
     * This plan with every token dropped that is still computed and not kept.
     *
     * @param kept visual tokens that stay, 0..255
     * @param layer the first layer without the others; 0 is the whole pass
     * @return the changed plan
     */
    public TokenPlan droppingAllBut(Collection<Integer> kept, int layer) {
        Set<Integer> staying = new HashSet<>(kept);
        List<Integer> leaving = new ArrayList<>();
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            if (!staying.contains(token) && dispositions.get(token).kind() == Disposition.Kind.COMPUTE) {
                leaving.add(token);
            }
        }
        return with(leaving, Disposition.dropFrom(layer));
    }

    /**
     * This plan with tokens that become one.
     *
     * @param merge the tokens; all of them still computed before the merge's layer
     * @return the changed plan, in which the members that do not go on are dropped
     */
    public TokenPlan merging(Merge merge) {
        List<Merge> all = new ArrayList<>(merges);
        all.add(merge);
        return new TokenPlan(with(merge.others(), Disposition.dropFrom(merge.layer())).dispositions, all,
                renumberedFrom);
    }

    /**
     * This plan with positions counted anew from a layer on, or from where they already were.
     *
     * @param layer decoder layer, from 0
     * @return the changed plan
     */
    public TokenPlan renumberingFrom(int layer) {
        return new TokenPlan(
                dispositions, merges, OptionalInt.of(Math.min(layer, renumberedFrom.orElse(layer))));
    }

    /**
     * Whether positions are counted anew when a layer runs.
     *
     * @param layer 0..L-1
     */
    public boolean renumberedAt(int layer) {
        return renumberedFrom.isPresent() && layer >= renumberedFrom.getAsInt();
    }

    /**
     * The disposition of one visual token.
     *
     * @param token visual token, 0..255
     */
    public Disposition of(int token) {
        return dispositions.get(PatchGrid.checkToken(token));
    }

    /**
     * The tokens of one kind, from whichever layer on, ascending.
     *
     * @param kind the kind
     */
    public List<Integer> tokens(Disposition.Kind kind) {
        List<Integer> tokens = new ArrayList<>();
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            if (dispositions.get(token).kind() == kind) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /**
     * How many visual tokens are in the hidden stream when a layer runs.
     *
     * @param layer 0..L-1
     * @return 0..256
     */
    public int computedAt(int layer) {
        int computed = 0;
        for (Disposition disposition : dispositions) {
            if (disposition.computedAt(layer)) {
                computed++;
            }
        }
        return computed;
    }

    /**
     * How many visual tokens are attended to as keys when a layer runs: all but the dropped.
     *
     * @param layer 0..L-1
     * @return 0..256
     */
    public int attendedAt(int layer) {
        int attended = 0;
        for (Disposition disposition : dispositions) {
            if (disposition.kind() != Disposition.Kind.DROP || layer < disposition.fromLayer()) {
                attended++;
            }
        }
        return attended;
    }

    /** Names the tokens that leave, layer by layer. */
    @Override
    public String toString() {
        Map<Disposition, List<Integer>> leaving = new LinkedHashMap<>();
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            if (dispositions.get(token).kind() != Disposition.Kind.COMPUTE) {
                leaving.computeIfAbsent(dispositions.get(token), disposition -> new ArrayList<>()).add(token);
            }
        }
        StringBuilder text = new StringBuilder("TokenPlan[");
        leaving.forEach((disposition, tokens) -> text.append(disposition.kind()).append(" from layer ")
                .append(disposition.fromLayer()).append(": ").append(tokens).append("; "));
        merges.forEach(merge -> text.append(merge).append("; "));
        renumberedFrom.ifPresent(layer -> text.append("renumbered from layer ").append(layer).append("; "));
        return text.append("COMPUTE the rest]").toString();
    }
}
