package dev.vlaworkbench.ui.plugin;

import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.strategy.PluginStatus;
import dev.vlaworkbench.strategy.RecordedFault;
import dev.vlaworkbench.strategy.StrategyTimes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the plug-in manager shows. Read and written on the FX thread. */
public final class PluginsModel {

    private final Path folder;
    private final ObservableList<PluginStatus> plugins = FXCollections.observableArrayList();
    private final ObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Map<String, StrategyWatch>> watches = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Map<String, Asked>> asked = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Map<String, Path>> origins = new SimpleObjectProperty<>(Map.of());
    private final StringProperty message = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /**
     * What the latest run of a strategy took, and its last faults.
     *
     * @param times of the latest run
     * @param faults the latest first
     */
    public record StrategyWatch(StrategyTimes times, List<RecordedFault> faults) {}

    /**
     * What a strategy asks to see at its defaults.
     *
     * @param request empty when it refused or failed
     * @param fault why; empty when it did not
     */
    public record Asked(Optional<ObservationRequest> request, String fault) {}

    /**
     * Nothing is known yet.
     *
     * @param folder the plug-ins folder
     */
    PluginsModel(Path folder) {
        this.folder = folder;
    }

    /** The plug-ins folder. */
    public Path folder() {
        return folder;
    }

    /** The archives of the folder, by file name. */
    public ObservableList<PluginStatus> plugins() {
        return plugins;
    }

    /** The archive whose details are shown; null without one. */
    public ObjectProperty<Path> selectedProperty() {
        return selected;
    }

    /** The archive whose details are shown. */
    public Optional<PluginStatus> selected() {
        return plugins.stream().filter(plugin -> plugin.archive().equals(selected.get())).findFirst();
    }

    /** By strategy id; changes while lanes run. */
    public ObjectProperty<Map<String, StrategyWatch>> watchesProperty() {
        return watches;
    }

    /** By strategy id; those that were not asked yet are missing. */
    public ObjectProperty<Map<String, Asked>> askedProperty() {
        return asked;
    }

    /** The files whose later builds are taken over, by plug-in id. */
    public ObjectProperty<Map<String, Path>> originsProperty() {
        return origins;
    }

    /** What became of the last thing that was asked for; empty at first. */
    public StringProperty messageProperty() {
        return message;
    }

    /** Whether something that was asked for is not done yet. */
    public BooleanProperty busyProperty() {
        return busy;
    }
}
