package dev.vlaworkbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.replay.FakeEpisode;
import dev.vlaworkbench.replay.FakeModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Requests to look into steps, worked off by hand instead of on the inference thread. */
class InspectionsTest {

    private static final Optional<TokenPlan> DENSE = Optional.of(TokenPlan.dense());
    private static final Optional<TokenPlan> REUSE = Optional
            .of(TokenPlan.dense().with(List.of(3), Disposition.reuseFrom(0)));

    private final FakeModel model = new FakeModel();
    private final FakeEpisode episode = new FakeEpisode(9);
    private final Inspections inspections = new Inspections();

    @Test
    void betweenTwoStepsNoMoreIsDoneThanThereIsTimeFor() {
        CompletableFuture<HeadAttention> answer = inspections.ask(episode, List.of(DENSE, REUSE, REUSE));
        inspections.work(model, 0);
        assertFalse(answer.isDone());
        assertEquals(List.of("see", "pass"), model.calls);
        inspections.work(model, 0);
        inspections.work(model, 0);
        assertEquals(List.of(0, 1, 2), answer.join().layers());
        inspections.work(model, Long.MAX_VALUE);
        assertEquals(6, model.calls.size(), "worked for nobody");
        inspections.close();
        assertEquals(0, model.openLanes);
    }

    @Test
    void theNewestRequestTakesThePlaceOfTheOthers() {
        CompletableFuture<HeadAttention> first = inspections.ask(episode, List.of(DENSE, REUSE, REUSE, REUSE));
        inspections.work(model, 0);
        CompletableFuture<HeadAttention> second = inspections.ask(episode, List.of(DENSE, REUSE));
        CompletableFuture<HeadAttention> third = inspections.ask(episode, List.of(DENSE));
        inspections.work(model, Long.MAX_VALUE);
        assertTrue(first.isCancelled() && second.isCancelled());
        assertTrue(third.isDone() && !third.isCompletedExceptionally());
    }

    @Test
    void aRequestThatCannotBeMetFailsAndTheNextOneIsMet() {
        assertTrue(failed(inspections.ask(episode, List.of(REUSE))), "reuse of what the cache lacks");
        CompletableFuture<HeadAttention> without = inspections.ask(episode, List.of(DENSE));
        inspections.work(null, Long.MAX_VALUE);
        assertTrue(without.isCompletedExceptionally(), "no model");
        CompletableFuture<HeadAttention> answer = inspections.ask(new FakeEpisode(3), List.of(DENSE));
        inspections.work(model, Long.MAX_VALUE);
        assertEquals(3, answer.join().layers().size());
    }

    private boolean failed(CompletableFuture<HeadAttention> answer) {
        inspections.work(model, Long.MAX_VALUE);
        return answer.isCompletedExceptionally();
    }
}
