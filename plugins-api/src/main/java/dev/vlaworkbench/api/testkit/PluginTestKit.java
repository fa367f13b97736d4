package dev.vlaworkbench.api.testkit;

import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ParameterSpec;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.StrategyExtension;
import dev.vlaworkbench.api.testkit.SyntheticEpisode.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Checks what every strategy must keep to, without a model: under its defaults and each preset, over made-up episodes and models of
 * several depths, it answers, legally, at step 0 as later; equal episodes get equal answers, from a fresh strategy and from one that
 * has run another episode before; its calls return in time and its scalars are finite.
 *
 * <p>Images, attention and lists that a strategy is given are immutable or copies, so there is nothing that it could change.
 */
public final class PluginTestKit {

    private static final List<ModelShape> MODELS = List.of(
            SyntheticStep.MODEL, new ModelShape(4, 2, 16, 32), new ModelShape(2, 1, 8, 16));
    private static final int STEPS = 8;
    /** The workbench's own limit of a call. */
    private static final long LIMIT_NANOS = 2_000_000_000L;

    private final StrategyExtension extension;

    private PluginTestKit(StrategyExtension extension) {
        this.extension = extension;
    }

    /** A kit for the strategy that an extension offers. */
    public static PluginTestKit of(StrategyExtension extension) {
        return new PluginTestKit(extension);
    }

    /**
     * Checks everything.
     *
     * @throws AssertionError with a line for each fault
     */
    public void check() {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), faults));
        }
    }

    /**
     * Checks everything.
     *
     * @return a line for each fault; empty when there is none
     */
    public List<String> faults() {
        List<String> faults = new ArrayList<>(descriptorFaults());
        for (ModelShape model : MODELS) {
            faults.addAll(faultsOf("defaults", Map.of(), model));
            for (Preset preset : extension.descriptor().presets()) {
                faults.addAll(faultsOf("preset " + preset.name(), preset.values(), model));
            }
        }
        return faults;
    }

    /**
     * Makes the strategy.
     *
     * @param given parameter name to value as text; the others take their default
     */
    public Strategy create(Map<String, String> given) {
        return create(given, SyntheticStep.MODEL);
    }

    /**
     * Makes the strategy for a model.
     *
     * @param given parameter name to value as text; the others take their default
     * @param model the model's dimensions
     */
    public Strategy create(Map<String, String> given, ModelShape model) {
        return extension.create(ParameterValues.parse(extension.descriptor().parameters(), given), model);
    }

    private List<String> descriptorFaults() {
        List<String> faults = new ArrayList<>();
        StrategyDescriptor descriptor = extension.descriptor();
        if (!descriptor.equals(extension.descriptor())) {
            faults.add("the descriptor differs from call to call");
        }
        if (descriptor.name().isBlank() || descriptor.description().isBlank()) {
            faults.add("name or description is blank");
        }
        for (ParameterSpec parameter : descriptor.parameters()) {
            if (parameter.help().isBlank()) {
                faults.add("parameter " + parameter.name() + " has no help");
            }
        }
        return faults;
    }

    private List<String> faultsOf(String what, Map<String, String> given, ModelShape model) {
        String where = what + ", " + model.layers() + " layers: ";
        try {
            return faultsOf(where, given, model, new ArrayList<>());
        } catch (RuntimeException | LinkageError thrown) {
            return List.of(where + "threw " + thrown);
        }
    }

    private List<String> faultsOf(String where, Map<String, String> given, ModelShape model, List<String> faults) {
        SyntheticEpisode episode = new SyntheticEpisode(model, 7, STEPS);
        Strategy strategy = create(given, model);
        List<Step> steps = episode.run(strategy);
        for (int t = 0; t < steps.size(); t++) {
            for (String fault : faultsOf(steps.get(t), model)) {
                faults.add(where + "step " + t + ": " + fault);
            }
        }
        if (!sameAnswers(steps, episode.run(create(given, model)))) {
            faults.add(where + "a second strategy answers the same episode otherwise");
        }
        new SyntheticEpisode(model, 8, STEPS).run(strategy);
        if (!sameAnswers(steps, episode.run(strategy))) {
            faults.add(where + "an episode changes the next");
        }
        return faults;
    }

    private static List<String> faultsOf(Step step, ModelShape model) {
        List<String> faults = new ArrayList<>();
        step.cacheFault().ifPresent(faults::add);
        Legality.faultOfPlan(step.executed(), model.layers()).ifPresent(faults::add);
        Legality.faultOfExplanation(step.decision().explanation()).ifPresent(faults::add);
        Legality.faultOfTokens(step.decision(), SyntheticStep.ACTIONS.textVocabulary()).ifPresent(faults::add);
        for (LayerDecision decision : step.layerDecisions()) {
            Legality.faultOfExplanation(decision.explanation()).ifPresent(faults::add);
        }
        if (step.slowestNanos() > LIMIT_NANOS) {
            faults.add("a call took " + step.slowestNanos() / 1_000_000 + " ms");
        }
        return faults;
    }

    private static boolean sameAnswers(List<Step> one, List<Step> other) {
        for (int t = 0; t < one.size(); t++) {
            if (!one.get(t).decision().equals(other.get(t).decision())
                    || !one.get(t).layerDecisions().equals(other.get(t).layerDecisions())
                    || !Objects.equals(one.get(t).accepted(), other.get(t).accepted())) {
                return false;
            }
        }
        return true;
    }
}
