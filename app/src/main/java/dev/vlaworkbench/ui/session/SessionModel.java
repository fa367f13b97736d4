package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.activity.Activities;
import java.nio.file.Path;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is open, and what of it is computed. Read and written on the FX thread. */
public final class SessionModel {

    private final ObjectProperty<Episode> episode = new SimpleObjectProperty<>();
    private final ObjectProperty<ModelInfo> model = new SimpleObjectProperty<>();
    private final ObjectProperty<OpenedEpisode> opened = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> checkpoint = new SimpleObjectProperty<>();
    private final Activities activities = new Activities();
    private final ObservableList<String> notices = FXCollections.observableArrayList();
    private final ObservableList<StrategyDescriptor> strategies = FXCollections.observableArrayList();
    private final ObservableList<String> problems = FXCollections.observableArrayList();
    private final LanesModel lanes = new LanesModel();
    private final ObjectProperty<StrategyChoice> choice = new SimpleObjectProperty<>();
    private final ObjectProperty<LaneRun> run = new SimpleObjectProperty<>();
    private final ObjectProperty<LaneRun.State> runState = new SimpleObjectProperty<>();
    private final ObjectProperty<RunSeries> series = new SimpleObjectProperty<>();
    private final IntegerProperty version = new SimpleIntegerProperty();
    private final IntegerProperty computed = new SimpleIntegerProperty();
    private final DoubleProperty stepsPerSecond = new SimpleDoubleProperty(Double.NaN);
    private final StringProperty loading = new SimpleStringProperty("");
    private final ChangeListener<StrategyChoice> choiceFollows = (property, before, now) -> choice.set(now);

    /** With nothing open. */
    public SessionModel() {
        lanes.focusedProperty().addListener((property, before, now) -> {
            if (before != null) {
                before.choiceProperty().removeListener(choiceFollows);
            }
            now.choiceProperty().addListener(choiceFollows);
            follow();
        });
        choice.addListener((property, before, now) -> {
            LaneModel lane = lanes.focusedProperty().get();
            if (now != null && (lane == null || !now.equals(lane.choiceProperty().get()))) {
                lanes.choose(now);
                follow();
            }
        });
    }

    /** The lanes over the episode. */
    public LanesModel lanes() {
        return lanes;
    }

    /** Takes over what is known of the focused lane; what is read here is the focused lane's. */
    public void follow() {
        LaneModel lane = lanes.focusedProperty().get();
        if (lane == null) {
            return;
        }
        choice.set(lane.choiceProperty().get());
        stepsPerSecond.set(lane.stepsPerSecondProperty().get());
        series.set(lane.seriesProperty().get());
        run.set(lane.runProperty().get());
        runState.set(lane.runStateProperty().get());
        computed.set(lane.computedProperty().get());
        version.set(lane.versionProperty().get());
    }

    /** The episode that is open; null at first. */
    public ObjectProperty<Episode> episodeProperty() {
        return episode;
    }

    /** The model that is loaded; null at first. */
    public ObjectProperty<ModelInfo> modelProperty() {
        return model;
    }

    /** From where the episode was opened; null at first. */
    public ObjectProperty<OpenedEpisode> openedProperty() {
        return opened;
    }

    /** The folder of the model that is loaded; null at first. */
    public ObjectProperty<Path> checkpointProperty() {
        return checkpoint;
    }

    /** Sentences that a person should read when it suits, the newest last. */
    public ObservableList<String> notices() {
        return notices;
    }

    /** What goes on in the background, beside the run. */
    public Activities activities() {
        return activities;
    }

    /** Strategies on offer. */
    public ObservableList<StrategyDescriptor> strategies() {
        return strategies;
    }

    /** Sentences about plug-ins that did not load. */
    public ObservableList<String> problems() {
        return problems;
    }

    /** The focused lane's strategy and its parameters, as all below; null at first. What is set here is chosen for that lane. */
    public ObjectProperty<StrategyChoice> choiceProperty() {
        return choice;
    }

    /** The current run; null until episode, model and strategy are there. */
    public ObjectProperty<LaneRun> runProperty() {
        return run;
    }

    /** Where the current run stands, as of the last tick. */
    public ObjectProperty<LaneRun.State> runStateProperty() {
        return runState;
    }

    /** The current run's numbers over t; null without a run. */
    public ObjectProperty<RunSeries> seriesProperty() {
        return series;
    }

    /** Changes when the current run has news. */
    public IntegerProperty versionProperty() {
        return version;
    }

    /** Steps computed in the current run. */
    public IntegerProperty computedProperty() {
        return computed;
    }

    /** Control steps computed per second, all lanes of a step together; NaN while unknown. */
    public DoubleProperty stepsPerSecondProperty() {
        return stepsPerSecond;
    }

    /** What is being read or loaded; empty when nothing is. */
    public StringProperty loadingProperty() {
        return loading;
    }
}
