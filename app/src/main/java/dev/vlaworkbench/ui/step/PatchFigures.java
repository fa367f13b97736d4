package dev.vlaworkbench.ui.step;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.StepLayers;
import java.util.ArrayList;
import java.util.List;

/** What a step says of one visual token. */
public final class PatchFigures {

    private PatchFigures() {}

    /** The patch's number and place. */
    public static String title(int token) {
        return "patch " + token + " · row " + PatchGrid.row(token) + ", column " + PatchGrid.column(token);
    }

    /**
     * Its disposition, the sets it is in, and its score and rank in every map.
     *
     * @param record what the step left behind
     * @param token visual token, 0..255
     */
    public static List<Figure> of(StepRecord record, int token) {
        return of(record, StepLayers.of(record), token);
    }

    /**
     * The same with layers that are at hand.
     *
     * @param record what the step left behind
     * @param layers its layers
     * @param token visual token, 0..255
     */
    public static List<Figure> of(StepRecord record, StepLayers layers, int token) {
        List<Figure> figures = new ArrayList<>();
        String disposition = record.modelRan() ? disposition(record.executedPlan().of(token)) : "model skipped";
        figures.add(new Figure("disposition", disposition,
                "What happened to the token in the pass, as executed."));
        List<String> sets = layers.sets().stream().filter(set -> set.tokens().contains(token)).map(TokenSet::name)
                .toList();
        figures.add(new Figure("in sets", sets.isEmpty() ? "none" : String.join(", ", sets),
                "The strategy's token sets that hold the patch."));
        figures.addAll(scores(layers, token));
        return figures;
    }

    /**
     * Its score and rank in every map.
     *
     * @param layers the step's layers
     * @param token visual token, 0..255
     */
    public static List<Figure> scores(StepLayers layers, int token) {
        List<Figure> figures = new ArrayList<>();
        for (ScoreMap map : layers.maps()) {
            String rank = Double.isNaN(map.at(token)) ? "" : "  #" + rank(map, token);
            figures.add(new Figure(map.name(), Numbers.with(map.at(token), map.unit()) + rank,
                    map.description() + " (# is the rank among the step's patches, 1 the largest)"));
        }
        return figures;
    }

    /** Its place among the map's values, 1 for the largest, ties by index. */
    private static int rank(ScoreMap map, int token) {
        double value = map.at(token);
        int rank = 1;
        for (int other = 0; other < PatchGrid.TOKENS; other++) {
            if (map.at(other) > value || (map.at(other) == value && other < token)) {
                rank++;
            }
        }
        return rank;
    }

    /** A disposition in words. */
    public static String disposition(Disposition disposition) {
        String from = disposition.fromLayer() == 0 ? "" : " from layer " + disposition.fromLayer();
        return switch (disposition.kind()) {
            case COMPUTE -> "computed";
            case REUSE -> "reused" + from;
            case DROP -> "dropped" + from;
        };
    }
}
