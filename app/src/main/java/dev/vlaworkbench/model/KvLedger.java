package dev.vlaworkbench.model;

import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Merge;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenPlan;
import java.util.Arrays;
import java.util.Optional;

/**
 * Remembers when each visual token's keys and values were computed at each layer of a lane's cache.
 */
final class KvLedger implements CacheView {

    private final int[][] computedAt;
    private int steps;

    KvLedger(int layers) {
        computedAt = new int[layers][PatchGrid.TOKENS];
        clear();
    }

    /** Forgets everything: the cache is empty. */
    void clear() {
        for (int[] layer : computedAt) {
            Arrays.fill(layer, ABSENT);
        }
        steps = 0;
    }

    @Override
    public int age(int layer, int token) {
        int at = computedAt[layer][PatchGrid.checkToken(token)];
        return at == ABSENT ? ABSENT : steps - at;
    }

    @Override
    public boolean isEmpty() {
        return steps == 0;
    }

    @Override
    public int oldest(int token) {
        int oldest = 0;
        for (int layer = 0; layer < computedAt.length; layer++) {
            int age = age(layer, token);
            if (age == ABSENT) {
                return ABSENT;
            }
            oldest = Math.max(oldest, age);
        }
        return oldest;
    }

    /**
     * Says why a plan cannot run over this cache.
     *
     * @return one sentence, or empty when it can
     */
    Optional<String> faultOf(TokenPlan plan) {
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            Disposition disposition = plan.of(token);
            if (disposition.fromLayer() >= computedAt.length) {
                return Optional.of("visual token " + token + " changes at layer " + disposition.fromLayer()
                        + " but the model has only layers 0.." + (computedAt.length - 1));
            }
            if (disposition.kind() == Disposition.Kind.REUSE) {
                for (int layer = disposition.fromLayer(); layer < computedAt.length; layer++) {
                    if (computedAt[layer][token] == ABSENT) {
                        return Optional.of("visual token " + token + " is to be reused at layer " + layer
                                + " but the cache does not hold it there");
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Records a finished step. */
    void executed(TokenPlan plan) {
        for (int layer = 0; layer < computedAt.length; layer++) {
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                Disposition disposition = plan.of(token);
                if (disposition.computedAt(layer)) {
                    computedAt[layer][token] = steps;
                } else if (disposition.kind() == Disposition.Kind.DROP) {
                    computedAt[layer][token] = ABSENT;
                }
            }
        }
        for (Merge merge : plan.merges()) {
            forget(merge.carrier(), merge.layer());
        }
        if (plan.renumberedFrom().isPresent()) {
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                forget(token, plan.renumberedFrom().getAsInt());
            }
        }
        steps++;
    }

    /** What lies there is not the token's own, or lies at another position. */
    private void forget(int token, int fromLayer) {
        for (int layer = fromLayer; layer < computedAt.length; layer++) {
            computedAt[layer][token] = ABSENT;
        }
    }
}
