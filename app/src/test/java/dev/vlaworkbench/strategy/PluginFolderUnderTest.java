package dev.vlaworkbench.strategy;

import java.io.IOException;
import java.nio.file.Path;

/** Fills a plug-ins folder with archives compiled in a test. */
public final class PluginFolderUnderTest {

    private static final String DENSE = """
            public StepDecision decide(StepContext context) {
                return new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
            }
            """;

    private static final String REUSING = """
            public StepDecision decide(StepContext context) {
                TokenPlan plan = context.cache().isEmpty()
                        ? TokenPlan.dense()
                        : TokenPlan.dense().with(List.of(0, 1, 2), Disposition.reuseFrom(1));
                return new StepDecision.RunModel(plan, Explanation.none());
            }
            """;

    private static final String FAILING = """
            public StepDecision decide(StepContext context) {
                if (context.t() == 1) {
                    throw new IllegalStateException("out of ideas");
                }
                return new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
            }
            """;

    private PluginFolderUnderTest() {}

    /** Writes archives with the strategies {@code dense}, {@code reusing} and {@code failing} (at step 1). */
    public static Path write(Path folder) throws IOException {
        PluginJar.withId("test-dense").strategy("Dense", "dense", DENSE).writeTo(folder, "dense.jar");
        PluginJar.withId("test-reusing").strategy("Reusing", "reusing", REUSING)
                .writeTo(folder, "reusing.jar");
        PluginJar.withId("test-failing").strategy("Failing", "failing", FAILING)
                .writeTo(folder, "failing.jar");
        return folder;
    }
}
