package example;

import dev.vlaworkbench.api.*;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pf4j.Extension;

/** Reuses the outermost rings of patches, where a fixed camera sees little happen. */
@Extension
public class Border implements StrategyExtension {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor("border", "Border reuse", "Reuses the outermost rings of patches. An example.", "",
                List.of(new ParameterSpec.IntegerParameter("rings", "Rings reused, from the edge inwards.", 2, 0, 7)),
                List.of());
    }

    @Override
    public Strategy create(ParameterValues parameters, ModelShape model) {
        int rings = parameters.integer("rings");
        List<Integer> edge = IntStream.range(0, PatchGrid.TOKENS).filter(token -> {
            int row = PatchGrid.row(token);
            int column = PatchGrid.column(token);
            return Math.min(Math.min(row, 15 - row), Math.min(column, 15 - column)) < rings;
        }).boxed().toList();
        return context -> {
            boolean first = context.cache().isEmpty();
            TokenPlan plan = first ? TokenPlan.dense() : TokenPlan.dense().with(edge, Disposition.reuseFrom(0));
            TokenSet reused = new TokenSet("border", TokenSet.Role.REUSED, "The outermost rings.", first ? List.of() : edge);
            return new StepDecision.RunModel(plan, new Explanation(List.of(), List.of(reused), Map.of()));
        };
    }
}
