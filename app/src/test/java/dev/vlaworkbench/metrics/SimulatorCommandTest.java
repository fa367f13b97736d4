package dev.vlaworkbench.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.api.Action;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorCommandTest {

    @ParameterizedTest
    @CsvSource({"0.996, -1", "0.51, -1", "0.49, 1", "0, 1", "-0.996, 1"})
    void anOpenGripperIsMinusOneAndAClosedOneOne(double gripper, double command) {
        Action action = new Action(List.of(), List.of(0.1, -0.2, 0.3, 0.0, 0.5, 2.0, gripper));
        assertEquals(List.of(0.1, -0.2, 0.3, 0.0, 0.5, 2.0, command), SimulatorCommand.of(action));
    }
}
