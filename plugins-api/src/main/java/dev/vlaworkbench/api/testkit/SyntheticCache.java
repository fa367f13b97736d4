package dev.vlaworkbench.api.testkit;

import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenPlan;
import java.util.Arrays;
import java.util.Optional;

/** The account of a KV cache that no model fills: ages follow the plans that it is told. */
public final class SyntheticCache implements CacheView {

    private final int[][] ages;
    private boolean empty = true;

    /**
     * An empty cache.
     *
     * @param layers of the model, at least 1
     */
    public SyntheticCache(int layers) {
        ages = new int[layers][PatchGrid.TOKENS];
        Arrays.stream(ages).forEach(layer -> Arrays.fill(layer, ABSENT));
    }

    @Override
    public int age(int layer, int token) {
        return ages[layer][PatchGrid.checkToken(token)];
    }

    @Override
    public boolean isEmpty() {
        return empty;
    }

    @Override
    public int oldest(int token) {
        int oldest = 0;
        for (int layer = 0; layer < ages.length; layer++) {
            if (age(layer, token) == ABSENT) {
                return ABSENT;
            }
            oldest = Math.max(oldest, age(layer, token));
        }
        return oldest;
    }

    /**
     * Why a plan cannot run over this cache.
     *
     * @return one sentence; empty when it can
     */
    public Optional<String> faultOf(TokenPlan plan) {
        for (int token : plan.tokens(Disposition.Kind.REUSE)) {
            for (int layer = plan.of(token).fromLayer(); layer < ages.length; layer++) {
                if (age(layer, token) == ABSENT) {
                    return Optional
                            .of("token " + token + " is reused at layer " + layer + ", where the cache lacks it");
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A step ran under a plan.
     *
     * @param plan one that {@link #faultOf} finds nothing wrong with
     */
    public void executed(TokenPlan plan) {
        for (int layer = 0; layer < ages.length; layer++) {
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                Disposition disposition = plan.of(token);
                if (plan.renumberedAt(layer)
                        || disposition.kind() == Disposition.Kind.DROP && !disposition.computedAt(layer)) {
                    ages[layer][token] = ABSENT;
                } else if (disposition.computedAt(layer)) {
                    ages[layer][token] = 1;
                } else if (ages[layer][token] != ABSENT) {
                    ages[layer][token]++;
                }
            }
        }
        plan.merges().forEach(merge -> Arrays.stream(ages).skip(merge.layer())
                .forEach(layer -> layer[merge.carrier()] = ABSENT));
        empty = false;
    }
}
