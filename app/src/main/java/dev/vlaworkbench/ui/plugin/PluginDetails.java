package dev.vlaworkbench.ui.plugin;

import dev.vlaworkbench.strategy.PluginInfo;
import dev.vlaworkbench.strategy.PluginProblem;
import dev.vlaworkbench.strategy.PluginStatus;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.plugin.PluginsModel.Asked;
import dev.vlaworkbench.ui.plugin.PluginsModel.StrategyWatch;
import dev.vlaworkbench.ui.session.Sentences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything about one archive. */
final class PluginDetails extends VBox {

    private final List<StrategyCard> cards = new ArrayList<>();

    /**
     * Details of an archive.
     *
     * @param plugin the archive; null without one
     * @param origins files whose later builds are taken over, by plug-in id
     * @param actions what the buttons ask for
     */
    PluginDetails(PluginStatus plugin, Map<String, Path> origins, PluginActions actions) {
        super(10);
        getStyleClass().add("plugin-details");
        if (plugin == null) {
            Label none = new Label("There is no archive in the folder yet; drop a plug-in's jar here.");
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            getChildren().add(none);
            return;
        }
        getChildren().addAll(heading(plugin), buttons(plugin, actions));
        plugin.info().map(PluginInfo::description).filter(text -> !text.isBlank())
                .ifPresent(text -> getChildren().add(wrapped(text)));
        for (PluginProblem problem : plugin.problems()) {
            getChildren().add(new FaultCard("", problem.sentence(),
                    Sentences.details(problem.cause().orElse(null))));
        }
        getChildren().add(facts(plugin, origins));
        plugin.strategies().forEach(strategy -> cards.add(new StrategyCard(strategy, actions.open())));
        getChildren().addAll(cards);
    }

    private static Node heading(PluginStatus plugin) {
        Label name = new Label(plugin.name());
        name.setId("plugin-name");
        name.getStyleClass().add("panel-title");
        Label version = new Label(plugin.info().map(PluginInfo::version).orElse(""));
        version.setId("plugin-version");
        version.getStyleClass().add("muted");
        version.setMinWidth(Region.USE_PREF_SIZE);
        Label state = new Label(PluginWords.state(plugin));
        state.setId("plugin-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().addAll("badge", "plugin-badge", PluginsView.styleOf(plugin));
        HBox heading = new HBox(10, name, version, state);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private static Node buttons(PluginStatus plugin, PluginActions actions) {
        boolean off = plugin.state() == PluginStatus.State.DISABLED;
        Button enable = button("plugin-enable", off ? "Enable" : "Disable", off
                ? "Loads it again."
                : "Keeps the file but loads none of its code, in the window and on the command line, until it is enabled.",
                () -> actions.enable().accept(plugin, off));
        enable.setDisable(plugin.info().isEmpty());
        Button reload = button("plugin-reload", "Reload",
                "Loads the file anew. Lanes that run it begin anew at step 0: before and after are different runs.",
                () -> actions.reload().accept(plugin));
        reload.setDisable(off);
        Button remove = button("plugin-remove", "Remove…", "Deletes the file, after asking.",
                () -> actions.remove().accept(plugin));
        return new HBox(8, enable, reload, remove);
    }

    private static Button button(String id, String text, String hint, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("compact");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(Hints.of(hint));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Node facts(PluginStatus plugin, Map<String, Path> origins) {
        FactGrid facts = new FactGrid();
        plugin.info().ifPresent(info -> {
            facts.add("author", info.provider().isBlank() ? "not named" : info.provider());
            if (!info.license().isBlank()) {
                facts.add("licence", info.license());
            }
            facts.add("needs API", info.requires().equals("*") ? "any version" : info.requires());
        });
        facts.addCopied("file", plugin.archive().toAbsolutePath().normalize().toString());
        plugin.loadedAt().ifPresent(at -> facts.add("loaded", PluginWords.clock(at)
                + "; lanes computed before that are another run"));
        if (origins.containsKey(plugin.name())) {
            facts.addCopied("follows", origins.get(plugin.name()).toString());
        }
        return facts;
    }

    static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Shows what the strategies ask to see. */
    void showAsked(Map<String, Asked> asked) {
        cards.forEach(card -> card.showAsked(asked.get(card.strategyId())));
    }

    /** Shows what the strategies take. */
    void showWatches(Map<String, StrategyWatch> watches) {
        cards.forEach(card -> card.showWatch(watches.get(card.strategyId())));
    }
}
