package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.CacheView;
import dev.vlaworkbench.api.PatchGrid;
import java.util.Objects;

/** The ages of a lane's cache entries at one moment. */
final class CacheSnapshot implements CacheView {

    private final boolean empty;
    private final int layers;
    private final int[] ages;
    private final int[] oldest = new int[PatchGrid.TOKENS];

    CacheSnapshot(CacheView cache, int layers) {
        this.empty = cache.isEmpty();
        this.layers = layers;
        this.ages = new int[layers * PatchGrid.TOKENS];
        for (int layer = 0; layer < layers; layer++) {
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                int age = cache.age(layer, token);
                ages[layer * PatchGrid.TOKENS + token] = age;
                oldest[token] = age == ABSENT || oldest[token] == ABSENT ? ABSENT : Math.max(oldest[token], age);
            }
        }
    }

    @Override
    public int age(int layer, int token) {
        return ages[Objects.checkIndex(layer, layers) * PatchGrid.TOKENS + PatchGrid.checkToken(token)];
    }

    @Override
    public boolean isEmpty() {
        return empty;
    }

    @Override
    public int oldest(int token) {
        return oldest[PatchGrid.checkToken(token)];
    }
}
