package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.testkit.PluginTestKit;
import dev.vlaworkbench.api.testkit.SyntheticStep;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BorderTest {

    private static final PluginTestKit KIT = PluginTestKit.of(new Border());

    /** Legal answers at every step, the same for the same episode, nothing left from one episode to the next, in time. */
    @Test
    void keepsToTheContract() {
        KIT.check();
    }

    @Test
    void computesEverythingAtFirstAndReusesTheBorderThen() {
        assertEquals(TokenPlan.dense(), plan(SyntheticStep.first()));
        TokenPlan later = plan(SyntheticStep.later(1));
        assertEquals(16 * 16 - 14 * 14, later.tokens(Disposition.Kind.REUSE).size());
        assertEquals(Disposition.COMPUTE, later.of(17));
    }

    private static TokenPlan plan(SyntheticStep step) {
        return ((StepDecision.RunModel) KIT.create(Map.of("rings", "1")).decide(step)).plan();
    }
}
