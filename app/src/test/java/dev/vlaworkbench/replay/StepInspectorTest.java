package dev.vlaworkbench.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.model.HeadAttention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepInspectorTest {

    private static final Optional<TokenPlan> DENSE = Optional.of(TokenPlan.dense());
    private static final Optional<TokenPlan> REUSE = Optional
            .of(TokenPlan.dense().with(List.of(3), Disposition.reuseFrom(0)));

    private final FakeModel model = new FakeModel();

    private static List<Optional<TokenPlan>> plans() {
        return List.of(DENSE, REUSE, Optional.empty(), REUSE, DENSE, REUSE, REUSE);
    }

    private HeadAttention look(StepInspector inspector, int t) {
        model.calls.clear();
        inspector.aim(plans().subList(0, t + 1));
        Optional<HeadAttention> found = Optional.empty();
        while (found.isEmpty()) {
            found = inspector.advance();
        }
        return found.get();
    }

    @Test
    void runsNoMoreStepsThanTheCacheNeeds() {
        try (StepInspector inspector = new StepInspector(new FakeEpisode(7), model)) {
            look(inspector, 3);
            assertEquals(List.of("see", "pass", "see", "pass", "see", "look"), model.calls);
            look(inspector, 6);
            assertEquals(List.of("see", "pass", "see", "pass", "see", "look"), model.calls, "jumps to the dense step");
            look(inspector, 5);
            assertEquals(List.of("see", "pass", "see", "look"), model.calls, "goes back to the dense step");
            look(inspector, 6);
            assertEquals(List.of("see", "look"), model.calls, "goes on where it stands");
            look(inspector, 4);
            assertEquals(List.of("see", "look"), model.calls);
        }
        assertEquals(0, model.openLanes);
    }

    @Test
    void otherPlansAreRunFromTheirStart() {
        try (StepInspector inspector = new StepInspector(new FakeEpisode(7), model)) {
            look(inspector, 3);
            List<Optional<TokenPlan>> others = new ArrayList<>(plans().subList(0, 4));
            others.set(1, Optional.of(TokenPlan.dense().with(List.of(4), Disposition.reuseFrom(1))));
            others.add(REUSE);
            model.calls.clear();
            inspector.aim(others);
            assertEquals(Optional.empty(), inspector.advance());
            assertEquals(List.of("see", "pass"), model.calls);
        }
    }

    @Test
    void aStepWithoutTheModelIsRefused() {
        try (StepInspector inspector = new StepInspector(new FakeEpisode(7), model)) {
            assertThrows(IllegalArgumentException.class, () -> inspector.aim(plans().subList(0, 3)));
        }
    }
}
