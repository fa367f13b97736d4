package dev.vlaworkbench.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How probable each action token is next, from those of the last steps: by how far each dimension moved from step to step before, and
 * where it was. Nothing here is trained, and dimensions are taken one by one.
 *
 * <p>Our own: a change of o bins since the last step has the weight of the times it was seen, plus a prior of weight 1 that halves with
 * every bin of |o| up to {@value #FARTHEST}; a token has {@value #RETURN_WEIGHT} more for each time it was seen. The numbers are the best of a search on the bundled episodes
 * and videos.
 */
public final class TokenForecast {

    private static final int FARTHEST = 12;
    private static final double RETURN_WEIGHT = 0.3;

    private TokenForecast() {}

    /**
     * The tokens that may come next.
     *
     * @param space the model's tokens
     * @param actions the last actions, oldest first, at least one; those without tokens count by the bins of their values
     * @return for each dimension, action token ids and their probabilities, all above 0; none where no action token was seen
     */
    public static List<Map<Integer, Double>> next(ActionSpace space, List<Action> actions) {
        List<List<Integer>> tokens = actions.stream()
                .map(action -> action.tokens().isEmpty() ? space.tokens(space.normalised(action)) : action.tokens())
                .toList();
        List<Map<Integer, Double>> next = new ArrayList<>();
        for (int i = 0; i < Action.DIMENSIONS; i++) {
            int dimension = i;
            next.add(ofOne(space, tokens.stream().map(action -> action.get(dimension)).toList()));
        }
        return next;
    }

    private static Map<Integer, Double> ofOne(ActionSpace space, List<Integer> tokens) {
        int last = tokens.getLast();
        Map<Integer, Double> weights = new HashMap<>();
        for (int offset = -FARTHEST; offset <= FARTHEST; offset++) {
            // a third: the sum of 2^-|o| over all o is 3
            weights.merge(last + offset, Math.pow(2, -Math.abs(offset)) / 3, Double::sum);
        }
        for (int t = 0; t < tokens.size(); t++) {
            weights.merge(tokens.get(t), RETURN_WEIGHT, Double::sum);
            if (t > 0) {
                weights.merge(last + tokens.get(t) - tokens.get(t - 1), 1.0, Double::sum);
            }
        }
        weights.keySet().removeIf(token -> !space.isAction(token));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((token, weight) -> weight / sum);
        return weights;
    }
}
