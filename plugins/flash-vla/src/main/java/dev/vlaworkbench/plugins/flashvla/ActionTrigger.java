package dev.vlaworkbench.plugins.flashvla;

import dev.vlaworkbench.api.Action;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Says when the scene is stable enough to repeat the last action.
 *
 * @param largestDegrees the angle that two motions may differ by, exclusive
 * @param overlap the share of kept tokens that must agree, exclusive
 */
record ActionTrigger(double largestDegrees, double overlap) {

    /** Translation and rotation; the seventh number is the gripper. */
    private static final int MOTION = 6;

    /**
     * The angle between two actions' motions.
     *
     * @return degrees, 0..180; empty when one of them does not move
     */
    static OptionalDouble degrees(Action before, Action last) {
        double product = 0;
        double squaresBefore = 0;
        double squaresLast = 0;
        for (int i = 0; i < MOTION; i++) {
            product += before.values().get(i) * last.values().get(i);
            squaresBefore += before.values().get(i) * before.values().get(i);
            squaresLast += last.values().get(i) * last.values().get(i);
        }
        double lengths = Math.sqrt(squaresBefore) * Math.sqrt(squaresLast);
        return lengths == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.toDegrees(Math.acos(Math.clamp(product / lengths, -1, 1))));
    }

    /** The share of the last kept tokens that were kept before, too; 0 when none was kept. */
    static double overlap(List<Integer> before, List<Integer> last) {
        Set<Integer> both = new HashSet<>(last);
        both.retainAll(new HashSet<>(before));
        return last.isEmpty() ? 0 : (double) both.size() / last.size();
    }

    /** Whether the last action may be repeated. */
    boolean fires(Action before, Action last, double keptOverlap) {
        OptionalDouble angle = degrees(before, last);
        boolean gripperRests = before.values().get(MOTION).equals(last.values().get(MOTION));
        return angle.isPresent() && angle.getAsDouble() < largestDegrees && keptOverlap > overlap && gripperRests;
    }
}
