package dev.vlaworkbench.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vlaworkbench.api.Action;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionComparisonTest {

    private static final List<Double> VALUES = List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 1.0);
    private static final Action REFERENCE = new Action(List.of(100, 101, 102, 103, 104, 105, 106), VALUES);

    @Test
    void anActionAgreesWithItself() {
        assertEquals(new Agreement(1, 0, 0), ActionComparison.between(REFERENCE, REFERENCE));
    }

    @Test
    void countsDifferingTokensBinsAndNumbers() {
        Action other = new Action(
                List.of(103, 101, 102, 103, 104, 105, 102), List.of(0.5, 0.1, 0.2, 0.3, 0.4, 0.5, 0.0));
        Agreement agreement = ActionComparison.between(other, REFERENCE);
        assertEquals(5 / 7.0, agreement.tokenAgreement(), 1e-12);
        assertEquals(1.0, agreement.meanBinDistance(), 1e-12);
        assertEquals(1.5, agreement.actionL1(), 1e-12);
    }

    @Test
    void tokensThatAreNoActionTokensAreAtMostTheLargestDistanceApart() {
        Action stray = new Action(List.of(30_000, 101, 102, 103, 104, 105, 106), VALUES);
        assertEquals(254 / 7.0, ActionComparison.between(stray, REFERENCE).meanBinDistance(), 1e-12);
    }

    @Test
    void anActionWithoutTokensIsComparedByItsNumbersAlone() {
        Agreement agreement = ActionComparison.between(new Action(List.of(), VALUES), REFERENCE);
        assertEquals(new Agreement(Double.NaN, Double.NaN, 0), agreement);
    }

    @Test
    void theRecordedGripperIsACommandToTheSimulator() {
        // The reference opens the gripper (1); LIBERO's command for open is -1.
        assertEquals(
                0, ActionComparison.l1ToRecorded(REFERENCE, List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, -1.0)), 1e-12);
        assertEquals(
                2.25, ActionComparison.l1ToRecorded(REFERENCE, List.of(0.25, 0.1, 0.2, 0.3, 0.4, 0.5, 1.0)), 1e-12);
    }

    @Test
    void rejectsARecordedActionOfAnotherRobot() {
        assertThrows(IllegalArgumentException.class, () -> ActionComparison.l1ToRecorded(REFERENCE, List.of(0.0)));
    }
}
