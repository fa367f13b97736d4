package dev.vlaworkbench.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dispositions of all 256 visual tokens in one prefill. BOS and text tokens are always computed.
 *
 * @param dispositions 256 entries, indexed by visual token
 */
public record TokenPlan(List<Disposition> dispositions) {

    private static final TokenPlan DENSE = new TokenPlan(Collections.nCopies(PatchGrid.TOKENS, Disposition.COMPUTE));

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when there are not 256 entries
     */
    public TokenPlan {
        dispositions = List.copyOf(dispositions);
        if (dispositions.size() != PatchGrid.TOKENS) {
            throw new IllegalArgumentException(
                    "a token plan needs " + PatchGrid.TOKENS + " dispositions, found " + dispositions.size());
        }
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
        return new TokenPlan(changed);
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

    /** The disposition of one visual token. */
    public Disposition of(int token) {
        return dispositions.get(PatchGrid.checkToken(token));
    }

    /** The tokens of one kind at any layer, ascending. */
    public List<Integer> tokens(Disposition.Kind kind) {
        List<Integer> tokens = new ArrayList<>();
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            if (dispositions.get(token).kind() == kind) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** How many visual tokens are in the hidden stream when a layer runs. */
    public int computedAt(int layer) {
        int computed = 0;
        for (Disposition disposition : dispositions) {
            if (disposition.computedAt(layer)) {
                computed++;
            }
        }
        return computed;
    }

    /** How many visual tokens are attended to as keys when a layer runs: all but the dropped. */
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
        return text.append("COMPUTE the rest]").toString();
    }
}
