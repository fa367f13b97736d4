package dev.vlaworkbench.ui.plugin;

import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.strategy.PluginChange;
import dev.vlaworkbench.strategy.PluginInfo;
import dev.vlaworkbench.strategy.PluginStatus;
import dev.vlaworkbench.strategy.StrategyCatalog;
import dev.vlaworkbench.strategy.StrategyTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The manager's sentences. */
final class PluginWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
            .withZone(ZoneId.systemDefault());
    private static final double BYTES_PER_MIB = 1 << 20;

    private PluginWords() {}

    static String state(PluginStatus plugin) {
        return switch (plugin.state()) {
            case LOADED -> plugin.problems().isEmpty() ? "loaded" : "loaded, with a fault";
            case DISABLED -> "disabled";
            case NOT_LOADED -> "not loaded";
        };
    }

    static String clock(Instant at) {
        return CLOCK.format(at);
    }

    /** The strategies' names, or what is told instead of them. */
    static String offers(PluginStatus plugin) {
        return plugin.strategies().isEmpty()
                ? plugin.info().map(PluginInfo::description).filter(text -> !text.isBlank()).orElse("no strategy")
                : plugin.strategies().stream().map(strategy -> strategy.name()).collect(Collectors.joining(", "));
    }

    static String observations(ObservationRequest request) {
        List<String> parts = new ArrayList<>();
        switch (request.attention()) {
            case NONE -> {
            }
            case MEAN_OVER_LAYERS -> parts.add("the prompt's attention to the frame, mean over all layers");
            case PER_LAYER -> parts.add("the prompt's attention to the frame, "
                    + (request.attentionLayers().isEmpty() ? "every layer" : layers(request.attentionLayers())));
        }
        if (request.layerEntropies()) {
            parts.add("row entropies of every layer's attention");
        }
        if (!request.decisionLayers().isEmpty()) {
            parts.add("decides again before " + layers(request.decisionLayers()));
        }
        if (!request.rowMeanLayers().isEmpty()) {
            parts.add("attention of all rows before " + layers(request.rowMeanLayers()));
        }
        if (!request.productLayers().isEmpty()) {
            parts.add("inner products of hidden rows before " + layers(request.productLayers()));
        }
        request.answerAttentionLayer()
                .ifPresent(layer -> parts.add("the action tokens' attention at layer " + layer));
        return parts.isEmpty() ? "nothing beside frames and cache ages" : String.join("; ", parts);
    }

    private static String layers(Collection<Integer> layers) {
        return (layers.size() == 1 ? "layer " : "layers ")
                + layers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static String times(StrategyTimes times) {
        if (times.steps() == 0) {
            return times.running() > 0 ? "begins" : "has not run since it was loaded";
        }
        double limitMillis = StrategyCatalog.DEFAULT_TIME_LIMIT.toMillis();
        return String.format(Locale.ROOT,
                "median %s ms, longest step %s ms over %d steps%s; longest call %s of %.0f ms allowed, %s MiB at most",
                number(times.medianStepMillis()), number(times.longestStepMillis()), times.steps(),
                times.running() > 0 ? ", running" : "", number(times.longestCallMillis()), limitMillis,
                number(times.mostAllocatedBytes() / BYTES_PER_MIB));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    /** What a change of the folder means for the lanes; empty when it means nothing. */
    static String consequence(PluginChange change) {
        List<String> parts = new ArrayList<>();
        if (!change.renewed().isEmpty()) {
            parts.add("Loaded anew: " + names(change.renewed())
                    + ". Lanes of theirs began anew at step 0; what was computed"
                    + " before is of another build and another run.");
        }
        if (!change.added().isEmpty()) {
            parts.add("Now on offer: " + names(change.added()) + ".");
        }
        if (!change.gone().isEmpty()) {
            parts.add("Not on offer any more: " + names(change.gone())
                    + ". Lanes of theirs were stopped; what they computed"
                    + " stays.");
        }
        return String.join(" ", parts);
    }

    private static String names(Collection<String> ids) {
        return ids.stream().sorted().collect(Collectors.joining(", "));
    }
}
