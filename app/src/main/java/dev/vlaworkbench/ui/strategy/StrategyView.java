package dev.vlaworkbench.ui.strategy;

import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.metric.Hints;
import dev.vlaworkbench.ui.metric.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The choice of a strategy, its presets, and the form that its declaration asks for. */
public final class StrategyView extends VBox {

    private static final Preset DEFAULTS = new Preset("defaults", "Every parameter at its default.", Map.of());
    private static final Preset OWN = new Preset("own values", "Parameters as set below.", Map.of());

    private final StrategyFormModel form;
    private final ComboBox<StrategyDescriptor> strategies = new ComboBox<>();
    private final ComboBox<Preset> presets = new ComboBox<>();
    private final VBox parameters = new VBox(4);
    private final Label description = new Label();
    private final Map<String, ParameterEditor> editors = new LinkedHashMap<>();
    private StrategyDescriptor shown;
    private boolean showing;

    /**
     * A view.
     *
     * @param offers strategies to choose from
     * @param form edits the choice
     */
    public StrategyView(ObservableList<StrategyDescriptor> offers, StrategyFormModel form) {
        super(6);
        this.form = form;
        strategies.setId("strategy");
        strategies.getItems().setAll(offers);
        offers.addListener((ListChangeListener<StrategyDescriptor>) change -> {
            // The box would keep the place in the list rather than the strategy.
            showing = true;
            strategies.getSelectionModel().clearSelection();
            strategies.getItems().setAll(offers);
            showing = false;
            show(form.choiceProperty().get());
        });
        strategies.setMaxWidth(Double.MAX_VALUE);
        strategies.setPromptText("choose a strategy");
        strategies.setTooltip(Hints.of("The strategy that the lane runs; another one computes the lane anew."));
        strategies.setConverter(new Named<>(StrategyDescriptor::name));
        strategies.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                form.choose(now);
            }
        });
        presets.setId("preset");
        presets.setMaxWidth(Double.MAX_VALUE);
        presets.setConverter(new Named<>(Preset::name));
        presets.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null && now != OWN) {
                form.apply(now);
            }
        });
        description.setWrapText(true);
        description.getStyleClass().add("fine-print");
        Label fault = new Label();
        fault.setId("parameter-fault");
        fault.setWrapText(true);
        fault.getStyleClass().add("fault");
        fault.textProperty().bind(form.faultProperty());
        fault.visibleProperty().bind(form.faultProperty().isNotEmpty());
        fault.managedProperty().bind(fault.visibleProperty());
        getChildren().addAll(strategies, presets, parameters, fault, description);
        form.choiceProperty().subscribe(this::show);
    }

    private void show(StrategyChoice choice) {
        showing = true;
        presets.setVisible(choice != null && !choice.descriptor().presets().isEmpty());
        presets.setManaged(presets.isVisible());
        if (choice != null) {
            strategies.setValue(choice.descriptor());
            if (!choice.descriptor().equals(shown)) {
                rebuild(choice.descriptor());
            }
            choice.parameters().asMap().forEach((name, value) -> editors.get(name).show(value));
            presets.setValue(form.preset().orElse(isDefault(choice) ? DEFAULTS : OWN));
            presets.setTooltip(Hints.of(presets.getValue().description()));
        }
        showing = false;
    }

    private void rebuild(StrategyDescriptor descriptor) {
        shown = descriptor;
        editors.clear();
        descriptor.parameters().forEach(spec -> editors.put(spec.name(), new ParameterEditor(spec, form)));
        parameters.getChildren().setAll(editors.values());
        presets.getItems().setAll(descriptor.presets());
        presets.getItems().addFirst(DEFAULTS);
        presets.getItems().add(OWN);
        String brief = descriptor.description().split("(?<=\\.)\\s", 2)[0];
        description.setText(brief);
        description.setTooltip(Hints.of(descriptor.description()
                + (descriptor.source().isBlank() ? "" : "\n\nSource: " + descriptor.source())));
    }

    private static boolean isDefault(StrategyChoice choice) {
        return choice.descriptor().parameters().stream()
                .allMatch(spec -> spec.defaultValue().equals(choice.parameters().asMap().get(spec.name())));
    }
}
