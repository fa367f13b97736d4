package dev.vlaworkbench.ui.strategy;

import atlantafx.base.controls.ToggleSwitch;
import dev.vlaworkbench.api.ParameterSpec;
import dev.vlaworkbench.ui.metric.Hints;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The line of the form for one parameter: its name, its range as a slider and its value to type; made from its declaration. */
final class ParameterEditor extends VBox {

    private static final double FIELD_WIDTH = 68;
    private static final double LEAST_NAME_WIDTH = 100;
    private static final int LONGEST_NAME = 20;

    private final ParameterSpec spec;
    private final StrategyFormModel form;
    private Consumer<Object> display;
    private boolean showing;

    ParameterEditor(ParameterSpec spec, StrategyFormModel form) {
        this.spec = spec;
        this.form = form;
        getStyleClass().add("parameter");
        Label name = new Label(spec.name().replace('_', ' '));
        name.getStyleClass().add("muted");
        // A usual name is never shortened; the slider gives way.
        name.setMinWidth(spec.name().length() <= LONGEST_NAME ? USE_PREF_SIZE : LEAST_NAME_WIDTH);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, name);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(editor());
        line.getChildren().forEach(part -> Hints.install(part, spec.name() + ": " + spec.help() + range()));
        getChildren().add(line);
    }

    private String range() {
        return switch (spec) {
            case ParameterSpec.IntegerParameter whole -> " " + whole.min() + " to " + whole.max() + ".";
            case ParameterSpec.RealParameter real -> " " + text(real.min()) + " to " + text(real.max()) + ".";
            default -> "";
        };
    }

    private Node[] editor() {
        return switch (spec) {
            case ParameterSpec.IntegerParameter whole -> number(whole.min(), whole.max(), true);
            case ParameterSpec.RealParameter real -> number(real.min(), real.max(), false);
            case ParameterSpec.FlagParameter flag -> new Node[]{toggle()};
            case ParameterSpec.ChoiceParameter words -> new Node[]{words(words)};
        };
    }

    private Node[] number(double min, double max, boolean whole) {
        TextField field = new TextField();
        field.setId("parameter-" + spec.name());
        field.getStyleClass().addAll("compact", "number");
        field.setPrefWidth(FIELD_WIDTH);
        field.setMinWidth(FIELD_WIDTH);
        field.setAlignment(Pos.CENTER_RIGHT);
        Slider slider = new Slider(min, max, min);
        slider.setPrefWidth(64);
        slider.setMinWidth(28);
        slider.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                form.set(spec.name(), whole ? String.valueOf(Math.round(now.doubleValue())) : text(now.doubleValue()));
            }
        });
        field.setOnAction(event -> {
            form.set(spec.name(), field.getText());
            field.getScene().getRoot().requestFocus();
        });
        field.focusedProperty().addListener((property, before, focused) -> {
            // A value that shows fewer digits than it has must not change by being looked at.
            if (!focused && !field.getText().equals(field.getUserData())) {
                form.set(spec.name(), field.getText());
            }
        });
        display = value -> {
            field.setText(value instanceof Double real ? text(real) : value.toString());
            field.setUserData(field.getText());
            slider.setValue(((Number) value).doubleValue());
        };
        return new Node[]{slider, field};
    }

    private Node toggle() {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId("parameter-" + spec.name());
        toggle.selectedProperty().addListener((property, before, now) -> {
            if (!showing) {
                form.set(spec.name(), now ? "on" : "off");
            }
        });
        display = value -> toggle.setSelected((Boolean) value);
        return toggle;
    }

    private Node words(ParameterSpec.ChoiceParameter choice) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("parameter-" + spec.name());
        box.getStyleClass().add("compact");
        box.getItems().setAll(choice.choices());
        box.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                form.set(spec.name(), now);
            }
        });
        display = value -> box.setValue((String) value);
        return box;
    }

    /**
     * Shows a value without taking that for an edit.
     *
     * @param value in this parameter's type
     */
    void show(Object value) {
        showing = true;
        display.accept(value);
        showing = false;
    }

    private static String text(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
