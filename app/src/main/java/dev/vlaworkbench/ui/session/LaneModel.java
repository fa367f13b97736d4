package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.strategy.StrategyChoice;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A strategy with its parameters beside others over the same episode, and what of it is computed. For the FX thread. */
public final class LaneModel {

    private final boolean reference;
    private final ObjectProperty<StrategyChoice> choice = new SimpleObjectProperty<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final BooleanProperty enabled = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper removed = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<LaneRun> run = new SimpleObjectProperty<>();
    private final ObjectProperty<LaneRun.State> runState = new SimpleObjectProperty<>();
    private final ObjectProperty<RunSeries> series = new SimpleObjectProperty<>();
    private final IntegerProperty version = new SimpleIntegerProperty();
    private final IntegerProperty computed = new SimpleIntegerProperty();
    private final DoubleProperty stepsPerSecond = new SimpleDoubleProperty(Double.NaN);
    private long firstStepNanos;

    /**
     * A lane with nothing computed.
     *
     * @param reference whether it is the dense lane that the others are measured against
     */
    LaneModel(boolean reference) {
        this.reference = reference;
    }

    /** Whether it is the dense lane that the others are measured against. */
    public boolean isReference() {
        return reference;
    }

    /** Its strategy and parameters; null for a reference whose plug-in is missing. */
    public ObjectProperty<StrategyChoice> choiceProperty() {
        return choice;
    }

    /** Its name in replays and in files, unique among the lanes, such as {@code infoentropy#2}. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Whether its frame stands among the others; one that is hidden is computed and counted all the same. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Whether it is computed; what a lane that is switched off had computed stays. */
    public BooleanProperty enabledProperty() {
        return enabled;
    }

    /** Whether it was taken away for good. */
    public ReadOnlyBooleanProperty removedProperty() {
        return removed.getReadOnlyProperty();
    }

    void remove() {
        removed.set(true);
    }

    /** What is computed of it; null before the first run. */
    public ObjectProperty<LaneRun> runProperty() {
        return run;
    }

    /** Where the run stands, as of the last tick; null without one. */
    public ObjectProperty<LaneRun.State> runStateProperty() {
        return runState;
    }

    /** The run's numbers over t; null without a run. */
    public ObjectProperty<RunSeries> seriesProperty() {
        return series;
    }

    /** Changes when the run has news. */
    public IntegerProperty versionProperty() {
        return version;
    }

    /** Steps computed in the run. */
    public IntegerProperty computedProperty() {
        return computed;
    }

    /** Control steps computed per second, all lanes of a replay together; NaN while unknown. */
    public DoubleProperty stepsPerSecondProperty() {
        return stepsPerSecond;
    }

    /** What its strategy is called on screen. */
    public String title() {
        return Optional.ofNullable(choice.get()).map(StrategyChoice::descriptor).map(StrategyDescriptor::name)
                .orElse("dense");
    }

    /** What tells it from another lane of the same strategy: the preset, or the parameters that differ from their defaults. */
    public String detail() {
        if (isReference()) {
            return "reference";
        }
        return preset().map(Preset::name).orElseGet(this::differences);
    }

    private Optional<Preset> preset() {
        StrategyDescriptor descriptor = choice.get().descriptor();
        return descriptor.presets().stream().filter(preset -> ParameterValues
                .parse(descriptor.parameters(), preset.values()).equals(choice.get().parameters())).findFirst();
    }

    private String differences() {
        String differing = choice.get().descriptor().parameters().stream()
                .filter(spec -> !spec.defaultValue().equals(choice.get().parameters().asMap().get(spec.name())))
                .map(spec -> spec.name().replace('_', ' ') + " "
                        + text(choice.get().parameters().asMap().get(spec.name())))
                .collect(Collectors.joining(", "));
        return differing.isEmpty() ? "defaults" : differing;
    }

    private static String text(Object value) {
        return value instanceof Boolean flag ? (flag ? "on" : "off") : value.toString();
    }

    /** Whether its run is of other parameters than it has now, or is missing. */
    boolean isStale() {
        return run.get() == null || !choice.get().equals(run.get().choice().orElse(null));
    }

    /** Whether steps are still coming. */
    public boolean isRunning() {
        return run.get() != null && run.get().state() == LaneRun.State.RUNNING;
    }

    /**
     * Takes a run in place of the one before.
     *
     * @param fresh where its records arrive
     */
    public void take(LaneRun fresh) {
        firstStepNanos = 0;
        stepsPerSecond.set(Double.NaN);
        computed.set(0);
        series.set(new RunSeries(fresh.store()));
        run.set(fresh);
        runState.set(fresh.state());
    }

    /**
     * Takes in what the background has left since the last call.
     *
     * @param nowNanos {@link System#nanoTime()}
     * @return whether the run came to its end, or failed, since then
     */
    public boolean update(long nowNanos) {
        LaneRun current = run.get();
        if (current == null) {
            return false;
        }
        int news = current.store().version();
        if (news != version.get() || computed.get() != current.store().computed()) {
            series.get().update();
            computed.set(current.store().computed());
            version.set(news);
            measureRate(nowNanos);
        }
        boolean ended = runState.get() != current.state();
        runState.set(current.state());
        return ended;
    }

    private void measureRate(long nowNanos) {
        if (computed.get() > 0 && firstStepNanos == 0) {
            firstStepNanos = nowNanos;
        } else if (computed.get() > 1) {
            stepsPerSecond.set((computed.get() - 1) * 1e9 / Math.max(1, nowNanos - firstStepNanos));
        }
    }
}
