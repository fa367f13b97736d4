package dev.vlaworkbench.ui.chart;

/**
 * How plots of one figure are laid out in rows.
 *
 * @param columns how many stand side by side
 * @param rows how many rows there are
 */
record PlotGrid(int columns, int rows) {

    private static final double PLEASANT_RATIO = 2.2;
    private static final double EMPTY_CELL = 0.15;

    /** The grid whose cells have the most pleasant shape, without many empty ones. */
    static PlotGrid fitting(int plots, double width, double height) {
        PlotGrid best = new PlotGrid(1, plots);
        double least = Double.POSITIVE_INFINITY;
        for (int columns = 1; columns <= plots; columns++) {
            int rows = (plots + columns - 1) / columns;
            double ratio = width / columns / Math.max(1, height / rows);
            double cost = Math.abs(Math.log(Math.max(1e-3, ratio) / PLEASANT_RATIO))
                    + EMPTY_CELL * (columns * rows - plots);
            if (cost < least) {
                least = cost;
                best = new PlotGrid(columns, rows);
            }
        }
        return best;
    }
}
