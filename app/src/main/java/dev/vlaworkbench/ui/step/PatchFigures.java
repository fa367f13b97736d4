package dev.vlaworkbench.ui.step;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.colour.ScoreScale;
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
        List<Figure> figures = new ArrayList<>();
        String disposition = record.modelRan() ? disposition(record.executedPlan().of(token)) : "model skipped";
        figures.add(new Figure("disposition", disposition,
                "What happened to the token in the pass, as executed."));
        StepLayers layers = StepLayers.of(record);
        List<String> sets = layers.sets().stream().filter(set -> set.tokens().contains(token)).map(TokenSet::name)
                .toList();
        figures.add(new Figure("in sets", sets.isEmpty() ? "none" : String.join(", ", sets),
                "The strategy's token sets that hold the patch."));
        for (ScoreMap map : layers.maps()) {
            ScoreScale scale = ScoreScale.of(map, ScoreScale.Mode.VALUE);
            String unit = map.unit().isBlank() ? "" : " " + map.unit();
            String rank = scale.ranks()[token] == 0 ? "" : "  #" + scale.ranks()[token];
            figures.add(new Figure(map.name(), Numbers.brief(map.at(token)) + unit + rank,
                    map.description() + " (# is the rank among the step's patches, 1 the largest)"));
        }
        return figures;
    }

    private static String disposition(Disposition disposition) {
        String from = disposition.fromLayer() == 0 ? "" : " from layer " + disposition.fromLayer();
        return switch (disposition.kind()) {
            case COMPUTE -> "computed";
            case REUSE -> "reused" + from;
            case DROP -> "dropped" + from;
        };
    }
}
