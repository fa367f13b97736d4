package dev.vlaworkbench.ui.rollout;

import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.rollout.EvaluationEpisode;
import dev.vlaworkbench.rollout.Seeds;
import dev.vlaworkbench.rollout.SimulatedWorld;
import dev.vlaworkbench.rollout.WorldSuite;
import dev.vlaworkbench.rollout.WorldTask;
import dev.vlaworkbench.strategy.StrategyChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Asks for one rollout: where, which task, which scene, under which strategy. For the FX thread. */
final class RolloutForm extends VBox {

    private static final int LARGEST_SCENE = 999_999;

    /** A suite of a world. */
    private record Place(SimulatedWorld world, WorldSuite suite) {}

    private final GridPane rows = new GridPane();
    private final ComboBox<Place> suites = combo("rollout-suite", place -> place.suite().name());
    private final ComboBox<WorldTask> tasks = combo("rollout-task", WorldTask::instruction);
    private final Spinner<Integer> scene = new Spinner<>(0, LARGEST_SCENE, 0);
    private final ComboBox<StrategyChoice> strategies = combo("rollout-strategy", StrategyChoice::text);

    /**
     * A form with the first suite's first task.
     *
     * @param worlds at least one
     * @param chosen the strategy as it is set in the window; null when there is none
     * @param offered every other strategy, offered with its defaults
     */
    RolloutForm(List<SimulatedWorld> worlds, StrategyChoice chosen, List<StrategyDescriptor> offered) {
        super(10);
        Label explanation = new Label(
                "The model acts in a simulated scene until the task is done or its steps are used up. "
                        + "The rollout is recorded and opens as an episode.");
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        rows.setHgap(12);
        rows.setVgap(8);
        rows.setPadding(new Insets(4, 0, 0, 0));
        Label seed = new Label();
        seed.setId("rollout-seed");
        seed.setMinWidth(USE_PREF_SIZE);
        seed.textProperty().bind(scene.valueProperty().map(number -> "seed " + Seeds.ofEvaluation(0, number)
                + ": never trained on"));
        HBox place = new HBox(10, scene, seed);
        place.setAlignment(Pos.CENTER_LEFT);
        add("Suite", suites);
        add("Task", tasks);
        add("Scene", place);
        add("Strategy", strategies);
        getChildren().setAll(explanation, rows);
        scene.setId("rollout-scene");
        scene.setEditable(true);
        suites.valueProperty().addListener((property, before, now) -> {
            tasks.getItems().setAll(now.suite().tasks());
            tasks.getSelectionModel().selectFirst();
        });
        worlds.forEach(world -> world.suites().forEach(suite -> suites.getItems().add(new Place(world, suite))));
        suites.getSelectionModel().selectFirst();
        strategies.getItems().setAll(choices(chosen, offered));
        strategies.getSelectionModel().selectFirst();
    }

    private static List<StrategyChoice> choices(StrategyChoice chosen, List<StrategyDescriptor> offered) {
        List<StrategyChoice> choices = new ArrayList<>();
        if (chosen != null) {
            choices.add(chosen);
        }
        offered.stream().map(one -> new StrategyChoice(one, ParameterValues.defaults(one.parameters())))
                .filter(one -> choices.stream().noneMatch(other -> other.text().equals(one.text())))
                .forEach(choices::add);
        return choices;
    }

    private void add(String name, Node field) {
        Label label = new Label(name);
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(field);
        int row = rows.getRowCount();
        rows.add(label, 0, row);
        rows.add(field, 1, row);
        GridPane.setHgrow(field, Priority.ALWAYS);
    }

    private static <T> ComboBox<T> combo(String id, Function<T, String> name) {
        ComboBox<T> combo = new ComboBox<>();
        combo.setId(id);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        return combo;
    }

    /** What is asked for now. */
    RolloutRequest request() {
        Place place = suites.getValue();
        int number = scene.getValue();
        return new RolloutRequest(place.world(),
                new EvaluationEpisode(place.suite().id(), tasks.getValue(), number, Seeds.ofEvaluation(0, number)),
                strategies.getValue());
    }
}
