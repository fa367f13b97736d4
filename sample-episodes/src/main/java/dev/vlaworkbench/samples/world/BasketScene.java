package dev.vlaworkbench.samples.world;

import java.util.ArrayList;
import java.util.List;

/** A basket and five things that stand in any order. */
final class BasketScene {

    /** Index of the basket. */
    static final int BASKET = 0;

    /** Index of the first of the things. */
    static final int FIRST = 1;

    private static final double[][] REGIONS = {{-0.09, -0.19}, {-0.11, -0.05}, {0.03, -0.11}, {0.13, -0.21},
            {0.14, -0.02}};

    private BasketScene() {}

    /** The scene; where the things stand is drawn by the seed. */
    static Layout of(ObjectKind... things) {
        List<Slot> slots = new ArrayList<>(
                List.of(Slot.table(ObjectKind.BASKET, 0.05, 0.18).jittered(0.015).straight()));
        for (int i = 0; i < REGIONS.length; i++) {
            slots.add(Slot.shuffled(things[i], REGIONS[i][0], REGIONS[i][1]));
        }
        return new Layout(slots, false, 0);
    }
}
