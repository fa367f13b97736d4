package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.session.LayerSeries;

/** Which of a layer's visual tokens the heat strip counts. */
public enum LayerCount {
    /** In the hidden stream. */
    COMPUTED("computed") {
        @Override
        int of(LayerSeries layers, int t, int layer) {
            return layers.computed(t, layer);
        }
    },
    /** Attended to from the cache. */
    REUSED("reused") {
        @Override
        int of(LayerSeries layers, int t, int layer) {
            return layers.reused(t, layer);
        }
    },
    /** Gone. */
    DROPPED("dropped") {
        @Override
        int of(LayerSeries layers, int t, int layer) {
            return layers.dropped(t, layer);
        }
    };

    private final String label;

    LayerCount(String label) {
        this.label = label;
    }

    /** As it stands in the choice. */
    public String label() {
        return label;
    }

    abstract int of(LayerSeries layers, int t, int layer);
}
