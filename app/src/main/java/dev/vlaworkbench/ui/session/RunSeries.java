package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.metrics.Quartiles;
import dev.vlaworkbench.replay.StepLatency;
import dev.vlaworkbench.replay.StepRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run's numbers over the control steps, NaN where a step is not computed: what charts and timeline draw. Grows with
 * {@link #update}. For one thread.
 */
public final class RunSeries {

    /** The first step loads kernels and fills caches; medians leave it out. */
    public static final int WARM_UP_STEPS = 1;

    /**
     * One named number over t.
     *
     * @param name as the strategy calls it
     * @param role what a set of this name means; null for a scalar
     * @param values one number for each control step, NaN where there is none
     */
    public record Series(String name, TokenSet.Role role, double[] values) {}

    private final StepStore store;
    private int nextStudied;
    private int nextDense;
    private final double[] vision;
    private final double[] selection;
    private final double[] prefill;
    private final double[] decode;
    private final double[] rest;
    private final double[] total;
    private final double[] prefillTmacs;
    private final double[] denseTmacs;
    private final double[] reused;
    private final double[] agreement;
    private final double[] denseTotal;
    private final double[] denseFixed;
    private final double[] reuseRatio;
    private final LayerSeries layers;
    private final ActionSeries actions;
    private final Map<String, ScoreSeries> scores = new LinkedHashMap<>();
    private final Map<String, Series> scalars = new LinkedHashMap<>();
    private final Map<String, Series> setSizes = new LinkedHashMap<>();

    /**
     * Numbers of a run.
     *
     * @param store where its records arrive
     */
    public RunSeries(StepStore store) {
        this.store = store;
        vision = empty();
        selection = empty();
        prefill = empty();
        decode = empty();
        rest = empty();
        total = empty();
        prefillTmacs = empty();
        denseTmacs = empty();
        reused = empty();
        agreement = empty();
        denseTotal = empty();
        denseFixed = empty();
        reuseRatio = empty();
        layers = new LayerSeries(store.steps());
        actions = new ActionSeries(store.steps());
        update();
    }

    /** Takes in the records that came since the last call. */
    public void update() {
        // Steps come in order; what was taken is not looked at again.
        while (nextDense < steps() && store.dense(nextDense).isPresent()) {
            takeDense(store.dense(nextDense++).orElseThrow());
        }
        while (nextStudied < steps() && store.record(nextStudied).isPresent()) {
            take(store.record(nextStudied++).orElseThrow());
        }
    }

    private void take(StepRecord record) {
        int t = record.t();
        StepLatency latency = record.latency();
        vision[t] = latency.visionMillis();
        selection[t] = latency.selectionMillis();
        prefill[t] = latency.prefillMillis();
        decode[t] = latency.decodeMillis();
        total[t] = latency.totalMillis();
        rest[t] = Math.max(0, total[t] - vision[t] - selection[t] - prefill[t] - decode[t]);
        layers.take(record);
        actions.take(record);
        reuseRatio[t] = layers.reuseRatio(t);
        for (ScoreMap map : record.explanation().scoreMaps()) {
            scores.computeIfAbsent(map.name(), name -> new ScoreSeries(map, steps())).take(t, map);
        }
        prefillTmacs[t] = record.prefillTmacs();
        denseTmacs[t] = record.denseTmacs();
        reused[t] = record.reusedTokens();
        agreement[t] = record.agreement().map(Agreement::tokenAgreement).orElse(Double.NaN);
        record.explanation().scalars().forEach(
                (name, value) -> scalars.computeIfAbsent(name, n -> new Series(n, null, empty())).values()[t] = value);
        for (TokenSet set : StepLayers.of(record).sets()) {
            setSizes.computeIfAbsent(set.name(), name -> new Series(name, set.role(), empty())).values()[t] = set
                    .tokens()
                    .size();
        }
    }

    private void takeDense(StepRecord record) {
        layers.takeDense(record);
        actions.takeDense(record);
        denseTotal[record.t()] = record.latency().totalMillis();
        denseFixed[record.t()] = record.latency().totalMillis() - record.latency().prefillMillis();
    }

    /** The lane's name. */
    public String lane() {
        return store.lane();
    }

    /** Number of control steps of the episode. */
    public int steps() {
        return store.steps();
    }

    /** Whether any step is computed. */
    public boolean isAnyComputed() {
        return nextStudied > 0;
    }

    /** Steps computed, from step 0 on. */
    public int computed() {
        return nextStudied;
    }

    /** Whether a step is computed. */
    public boolean isComputed(int t) {
        return t >= 0 && t < nextStudied;
    }

    /** Milliseconds of the vision towers. */
    public double[] vision() {
        return vision;
    }

    /** Milliseconds of the strategy's decisions. */
    public double[] selection() {
        return selection;
    }

    /** Milliseconds of the prefill. */
    public double[] prefill() {
        return prefill;
    }

    /** Milliseconds of the decode. */
    public double[] decode() {
        return decode;
    }

    /** Milliseconds that none of the other parts accounts for. */
    public double[] rest() {
        return rest;
    }

    /** Share of the (visual token, layer) pairs that were reused, 0..1. */
    public double[] reuseRatio() {
        return reuseRatio;
    }

    /** Tokens layer by layer. */
    public LayerSeries layers() {
        return layers;
    }

    /** Actions. */
    public ActionSeries actions() {
        return actions;
    }

    /** The strategy's score maps, in the order in which they appeared. */
    public List<ScoreSeries> scores() {
        return List.copyOf(scores.values());
    }

    /** End-to-end milliseconds. */
    public double[] total() {
        return total;
    }

    /** Tera multiply-accumulates of the prefill. */
    public double[] prefillTmacs() {
        return prefillTmacs;
    }

    /** The same for a dense prefill. */
    public double[] denseTmacs() {
        return denseTmacs;
    }

    /** Visual tokens reused at any layer, from the executed plan. */
    public double[] reused() {
        return reused;
    }

    /** Share of action tokens identical to the dense lane's, 0..1. */
    public double[] agreement() {
        return agreement;
    }

    /** The strategy's scalars whose name starts with {@code k_}, in the order in which they appeared. */
    public List<Series> schedule() {
        return scalars.values().stream().filter(series -> series.name().startsWith("k_")).toList();
    }

    /** Sizes of the token sets of {@link StepLayers}, in the order in which they appeared. */
    public Collection<Series> setSizes() {
        return new ArrayList<>(setSizes.values());
    }

    /** The dense lane's end-to-end milliseconds. */
    public double[] denseTotal() {
        return denseTotal;
    }

    /** Median and quartiles behind the warm-up; empty while there is no number. */
    public static Optional<Quartiles> quartiles(double[] values) {
        double[] measured = behindWarmUp(values);
        return measured.length == 0 ? Optional.empty() : Optional.of(Quartiles.of(measured));
    }

    /** How many numbers there are behind the warm-up. */
    public static int measured(double[] values) {
        return behindWarmUp(values).length;
    }

    /** The dense lane's median end-to-end milliseconds, warm-up left out; NaN while there are none. */
    public double denseMedianMillis() {
        return median(denseTotal);
    }

    /**
     * What a control step would still take if the prefill cost nothing: the dense lane's median end-to-end milliseconds
     * without its prefill, warm-up left out.
     */
    public double ceilingMillis() {
        return median(denseFixed);
    }

    /**
     * A value that nine of ten steps behind the warm-up do not exceed; NaN while there is none. Sets a scale that one slow
     * step does not spoil.
     */
    public static double mostly(double[] values) {
        double[] sorted = behindWarmUp(values);
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(0.9 * sorted.length) - 1];
    }

    /** The largest value behind the warm-up; NaN while there is none. */
    public static double largest(double[] values) {
        return Arrays.stream(behindWarmUp(values)).max().orElse(Double.NaN);
    }

    /** The first number that is there, 1 while there is none. */
    public static double first(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).findFirst().orElse(1);
    }

    private static double median(double[] values) {
        return quartiles(values).map(Quartiles::median).orElse(Double.NaN);
    }

    private static double[] behindWarmUp(double[] values) {
        return Arrays.stream(values).skip(WARM_UP_STEPS).filter(value -> !Double.isNaN(value)).toArray();
    }

    private double[] empty() {
        double[] values = new double[store.steps()];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
