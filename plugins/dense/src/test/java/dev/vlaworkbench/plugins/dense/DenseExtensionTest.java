package dev.vlaworkbench.plugins.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenseExtensionTest {

    @Test
    void computesEverythingAndLooksAtNothing() {
        DenseExtension extension = new DenseExtension();
        assertEquals("dense", extension.descriptor().id());
        Strategy dense = extension.create(ParameterValues.defaults(List.of()), new ModelShape(2, 1, 1, 1));
        assertEquals(ObservationRequest.none(), dense.observations());
        assertEquals(new StepDecision.RunModel(TokenPlan.dense(), Explanation.none()), dense.decide(null));
    }
}
