package dev.vlaworkbench.ui.chart;

/** What is said of the step under the pointer. */
final class Readout {

    private Readout() {}

    /** The step, and its figures where it is computed. */
    static String step(FigureData data, int t, String figures) {
        if (!data.series().isComputed(t)) {
            return t < 0 || t >= data.series().steps() ? "" : "step " + t + "\nnot computed yet";
        }
        return "step " + t + (data.marks().contains(t) ? " · marked" : "") + "\n" + figures;
    }

    /** A step's number; NaN outside the episode. */
    static double at(double[] values, int t) {
        return t < 0 || t >= values.length ? Double.NaN : values[t];
    }
}
