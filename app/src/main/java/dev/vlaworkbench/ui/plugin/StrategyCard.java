package dev.vlaworkbench.ui.plugin;

import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.strategy.RecordedFault;
import dev.vlaworkbench.strategy.StrategyCatalog;
import dev.vlaworkbench.ui.plugin.PluginsModel.Asked;
import dev.vlaworkbench.ui.plugin.PluginsModel.StrategyWatch;
import dev.vlaworkbench.ui.session.Sentences;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One strategy of a plug-in: what it is, what it asks to see, what it takes, and what went wrong with it. */
final class StrategyCard extends VBox {

    /** From this share of the time limit on the watch warns. */
    private static final double NEAR_LIMIT = 0.5;

    private final StrategyDescriptor strategy;
    private final Label asked;
    private final Label times;
    private final ProgressBar share = new ProgressBar(0);
    private final VBox faults = new VBox(4);
    private List<RecordedFault> shown = List.of();

    StrategyCard(StrategyDescriptor strategy, Consumer<URI> open) {
        super(5);
        this.strategy = strategy;
        getStyleClass().add("card");
        setId("strategy-card-" + strategy.id());
        Label name = new Label(strategy.name());
        name.getStyleClass().add("card-title");
        Label id = new Label(strategy.id());
        id.getStyleClass().add("fine-print");
        HBox title = new HBox(8, name, id);
        title.setAlignment(Pos.BASELINE_LEFT);
        FactGrid facts = new FactGrid();
        if (!strategy.source().isBlank()) {
            facts.addSource("source", strategy.source(), open);
        }
        asked = facts.add("asks to see", "…");
        asked.setId("asked-" + strategy.id());
        times = facts.add("own time", "has not run since it was loaded");
        times.setId("times-" + strategy.id());
        share.setId("share-" + strategy.id());
        share.setMaxWidth(Double.MAX_VALUE);
        share.getStyleClass().addAll("small", "plugin-share");
        share.setVisible(false);
        share.setManaged(false);
        getChildren().addAll(title, PluginDetails.wrapped(strategy.description()), facts, share, faults);
    }

    String strategyId() {
        return strategy.id();
    }

    void showAsked(Asked answer) {
        if (answer != null) {
            asked.setText(answer.request().map(PluginWords::observations).orElse(answer.fault()));
        }
    }

    void showWatch(StrategyWatch watch) {
        if (watch == null) {
            return;
        }
        times.setText(PluginWords.times(watch.times()));
        double ofLimit = watch.times().longestCallMillis() / StrategyCatalog.DEFAULT_TIME_LIMIT.toMillis();
        boolean ran = watch.times().steps() > 0 || !watch.faults().isEmpty();
        share.setVisible(ran);
        share.setManaged(ran);
        share.setProgress(Math.min(1, ofLimit));
        share.getStyleClass().remove("plugin-slow");
        if (ofLimit > NEAR_LIMIT) {
            share.getStyleClass().add("plugin-slow");
        }
        if (!watch.faults().equals(shown)) {
            shown = watch.faults();
            faults.getChildren().setAll(shown.stream().map(fault -> new FaultCard(PluginWords.clock(fault.at()),
                    fault.sentence(), Sentences.details(fault.cause().orElse(null)))).toList());
        }
    }
}
