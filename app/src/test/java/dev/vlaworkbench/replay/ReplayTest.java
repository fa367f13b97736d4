package dev.vlaworkbench.replay;

import static dev.vlaworkbench.replay.ReplaysUnderTest.deciding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.StepOutcome;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.strategy.StrategiesUnderTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Disposition REUSE = Disposition.reuseFrom(1);
    private static final Action OWN_ACTION = new Action(List.of(), Collections.nCopies(7, 0.25));

    private final FakeModel model = new FakeModel();
    private final RecordingListener heard = new RecordingListener();
    private final Cancellation cancellation = new Cancellation();
    private final Map<String, Supplier<Strategy>> strategies = new LinkedHashMap<>();

    private static TokenPlan reuse(StepContext context, int tokens) {
        return context.cache().isEmpty()
                ? TokenPlan.dense()
                : TokenPlan.dense().with(java.util.stream.IntStream.range(0, tokens).boxed().toList(), REUSE);
    }

    private void lane(String id, Supplier<Strategy> strategy) {
        strategies.put(id, strategy);
    }

    private void denseLane() {
        lane("dense", ReplaysUnderTest::dense);
    }

    private Replay replay(int episodeSteps, StepRange range) {
        return ReplaysUnderTest.of(new FakeEpisode(episodeSteps), model, strategies, range);
    }

    private void run(int from, int to) {
        replay(to + 1, new StepRange(from, to)).run(heard, cancellation);
    }

    @Test
    void lanesRunInLockstepAndTakeTurnsAtBeingFirst() {
        List<String> order = new ArrayList<>();
        for (String id : List.of("dense", "a", "b")) {
            lane(id, () -> deciding(context -> {
                order.add(id + context.t());
                return TokenPlan.dense();
            }));
        }
        run(0, 2);
        assertEquals(List.of("dense0", "a0", "b0", "b1", "a1", "dense1", "dense2", "a2", "b2"), order);
        assertEquals(
                List.of("dense0", "a0", "b0", "dense1", "a1", "b1", "dense2", "a2", "b2"),
                heard.records.stream().map(record -> record.lane() + record.t()).toList());
        assertEquals(0, model.openLanes);
    }

    @Test
    void visionRunsOncePerStepAndIsChargedToEveryLaneThatRanTheModel() {
        denseLane();
        lane("reusing", () -> deciding(context -> reuse(context, 10)));
        lane("skipping", () -> context -> new StepDecision.SkipModel(OWN_ACTION, Explanation.none()));
        run(0, 1);
        assertEquals(List.of("see", "run", "run", "see", "run", "run"), model.calls);
        assertEquals(List.of(5.0, 5.0, 0.0, 5.0, 5.0, 0.0),
                heard.records.stream().map(record -> record.latency().visionMillis()).toList());
    }

    @Test
    void visionDoesNotRunWhenEveryLaneSkips() {
        lane("skipping", () -> context -> new StepDecision.SkipModel(OWN_ACTION, Explanation.none()));
        run(0, 0);
        assertEquals(List.of(), model.calls);
        StepRecord record = heard.records.getFirst();
        assertFalse(record.modelRan());
        assertEquals(OWN_ACTION, record.action());
        assertEquals(0, record.prefillTmacs());
        assertTrue(record.agreement().isEmpty(), "there is no dense lane to agree with");
    }

    @Test
    void agreementIsMeasuredAgainstTheDenseLaneOfTheSameStep() {
        lane("reusing", () -> deciding(context -> reuse(context, 7)));
        denseLane();
        run(0, 1);
        // The fake model's second token counts the tokens of the last layer: 259 dense, 252 with seven reused.
        StepRecord reusing = heard.of("reusing").get(1);
        assertEquals(6 / 7.0, reusing.agreement().orElseThrow().tokenAgreement(), 1e-12);
        assertEquals(1.0, reusing.agreement().orElseThrow().meanBinDistance(), 1e-12);
        assertEquals(7.0, reusing.agreement().orElseThrow().actionL1(), 1e-12);
        assertEquals(1.0, heard.of("dense").get(1).agreement().orElseThrow().tokenAgreement());
        assertEquals(11 + 259 + 3 + 4 + 5 + 6 + 2, heard.of("dense").get(1).recordedActionL1().orElseThrow());
    }

    @Test
    void aFailingLaneStopsAndTheOthersGoOn() {
        denseLane();
        lane("failing", () -> deciding(context -> {
            if (context.t() == 1) {
                throw new IllegalStateException("out of ideas");
            }
            return TokenPlan.dense();
        }));
        run(0, 3);
        assertEquals(4, heard.of("dense").size());
        assertEquals(1, heard.of("failing").size());
        assertEquals(1, heard.failures.size());
        assertTrue(heard.failures.getFirst().startsWith("failing 1 "), heard.failures.getFirst());
        assertTrue(heard.failures.getFirst().contains("out of ideas"), heard.failures.getFirst());
        assertEquals(0, model.openLanes);
    }

    @Test
    void aLaneThatFailsAtTheStartOfTheEpisodeDoesNotStopTheOthers() {
        denseLane();
        lane("failing", () -> new Strategy() {
            @Override
            public ObservationRequest observations() {
                throw new IllegalStateException("no eyes");
            }

            @Override
            public StepDecision decide(StepContext context) {
                throw new AssertionError("must not be asked");
            }
        });
        run(0, 1);
        assertEquals(2, heard.of("dense").size());
        assertTrue(heard.failures.getFirst().startsWith("failing 0 "), heard.failures.getFirst());
    }

    @Test
    void reusingATokenThatIsNotInTheCacheFailsTheLaneWithASentence() {
        denseLane();
        lane("eager", () -> deciding(context -> TokenPlan.dense().with(List.of(9), REUSE)));
        run(0, 1);
        assertEquals(
                List.of("eager 0 Strategy 'eager' (plug-in test.jar) gave a plan at control step 0 that cannot run: visual token 9 is not in the"
                        + " cache at layer 1."),
                heard.failures);
        assertEquals(2, heard.of("dense").size());
    }

    @Test
    void reusingATokenWhoseCacheRowWasDroppedFailsTheLaneWithASentence() {
        denseLane();
        lane("forgetful", () -> deciding(context -> TokenPlan.dense()
                .with(List.of(9),
                        context.t() == 1 ? Disposition.dropFrom(1) : context.t() == 2 ? REUSE : Disposition.COMPUTE)));
        run(0, 3);
        assertEquals(
                List.of("forgetful 2 Strategy 'forgetful' (plug-in test.jar) gave a plan at control step 2 that cannot run:"
                        + " visual token 9 is not in the cache at layer 1."),
                heard.failures);
        assertEquals(2, heard.of("forgetful").size());
        assertEquals(4, heard.of("dense").size());
    }

    @Test
    void anIllegalDecisionBetweenLayersFailsTheLane() {
        denseLane();
        lane("late", () -> decidingBefore(2, plan -> plan.with(List.of(4), Disposition.reuseFrom(2))));
        run(0, 1);
        assertTrue(heard.failures.getFirst().contains("visual token 4 is not in the cache at layer 2"),
                heard.failures.getFirst());
        assertEquals(2, heard.of("dense").size());
    }

    @Test
    void plannedAndExecutedPlanAreKeptApart() {
        denseLane();
        lane("dropping", () -> decidingBefore(1, plan -> plan.with(List.of(1, 2, 3), Disposition.dropFrom(1))));
        run(0, 0);
        StepRecord record = heard.of("dropping").getFirst();
        assertEquals(0, record.plannedPlan().tokens(Disposition.Kind.DROP).size());
        assertEquals(3, record.droppedTokens());
        assertEquals(List.of(259, 256, 256), record.hiddenTokens());
        assertTrue(record.prefillTmacs() < record.denseTmacs());
        assertEquals(Map.of("boundary", 1.0), record.explanation().scalars());
    }

    private static Strategy decidingBefore(int boundary, Function<TokenPlan, TokenPlan> change) {
        return new Strategy() {
            @Override
            public ObservationRequest observations() {
                return ObservationRequest.none().withDecisionsBefore(boundary);
            }

            @Override
            public StepDecision decide(StepContext context) {
                return new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
            }

            @Override
            public LayerDecision decideAtLayer(LayerContext context) {
                return new LayerDecision(
                        change.apply(context.plan()),
                        new Explanation(List.of(), List.of(), Map.of("boundary", (double) context.layer())));
            }
        };
    }

    @Test
    void cacheAgesGrowWhileATokenIsReused() {
        denseLane();
        lane("reusing", () -> deciding(context -> reuse(context, 1)));
        run(0, 3);
        List<StepRecord> records = heard.of("reusing");
        assertEquals(List.of(-1, 1, 2, 3), records.stream().map(record -> record.cacheAges().getFirst()).toList());
        assertEquals(List.of(-1, 1, 1, 1), records.stream().map(record -> record.cacheAges().getLast()).toList());
        assertEquals(1, records.getLast().reusedTokens());
    }

    @Test
    void aStrategySeesTheLastStepAtWhichTheModelRan() {
        List<String> seen = new ArrayList<>();
        denseLane();
        lane("curious", () -> new Strategy() {
            @Override
            public ObservationRequest observations() {
                return ObservationRequest.none().withMeanAttention().withLayerEntropies();
            }

            @Override
            public StepDecision decide(StepContext context) {
                seen.add(context.t() + " " + context.previousFrame().map(frame -> frame.sample(0, 0, 0)) + " "
                        + context.lastLayerEntropies().map(entropies -> entropies[0]) + " "
                        + context.patchSimilarity().isPresent() + " " + context.lastActions().size());
                return context.t() == 1
                        ? new StepDecision.SkipModel(OWN_ACTION, Explanation.none())
                        : new StepDecision.RunModel(TokenPlan.dense(), Explanation.none());
            }

            @Override
            public void observe(StepOutcome outcome) {
                seen.add("observed " + outcome.t() + " " + outcome.modelRan());
            }
        });
        run(0, 2);
        assertEquals(
                List.of("0 Optional.empty Optional.empty false 0", "observed 0 true",
                        "1 Optional[10] Optional[10.0] true 1", "observed 1 false",
                        "2 Optional[10] Optional[10.0] true 2", "observed 2 true"),
                seen);
    }

    @Test
    void onlyTheLastSixteenActionsAreRemembered() {
        List<Integer> remembered = new ArrayList<>();
        lane("dense", () -> deciding(context -> {
            remembered.add(context.lastActions().size());
            return TokenPlan.dense();
        }));
        run(0, 18);
        assertEquals(List.of(15, 16, 16, 16), remembered.subList(15, 19));
    }

    @Test
    void aRangeBeginsWithAnEmptyCacheAndKeepsTheEpisodesStepNumbers() {
        List<Boolean> empty = new ArrayList<>();
        lane("dense", () -> deciding(context -> {
            empty.add(context.cache().isEmpty());
            return TokenPlan.dense();
        }));
        run(3, 4);
        assertEquals(List.of(true, false), empty);
        assertEquals(List.of(3, 4), heard.records.stream().map(StepRecord::t).toList());
        assertEquals(13, heard.records.getFirst().action().tokens().getFirst(), "frame 3 is the one that was seen");
    }

    @Test
    void cancellationLeavesWholeSteps() {
        denseLane();
        lane("cancelling", () -> deciding(context -> {
            if (context.t() == 2) {
                cancellation.cancel();
            }
            return TokenPlan.dense();
        }));
        run(0, 9);
        assertEquals(3, heard.of("dense").size());
        assertEquals(3, heard.of("cancelling").size());
        assertEquals(0, model.openLanes);
    }

    @Test
    void aLaneThatIsCancelledAloneLeavesAndTheOthersGoOn() {
        denseLane();
        lane("leaving", () -> deciding(context -> {
            if (context.t() == 2) {
                cancellation.cancelLane("leaving");
            }
            return TokenPlan.dense();
        }));
        lane("staying", () -> deciding(context -> TokenPlan.dense()));
        run(0, 5);
        assertEquals(3, heard.of("leaving").size());
        assertEquals(6, heard.of("staying").size());
        assertEquals(6, heard.of("dense").size());
        assertEquals(List.of(), heard.failures);
        assertEquals(0, model.openLanes);
    }

    @Test
    void stopsWhenNoLaneThatWasAskedForIsLeft() {
        denseLane();
        lane("failing", () -> deciding(context -> {
            throw new IllegalStateException("never works");
        }));
        List<LaneSpec> lanes = LaneSpec.named(List.of(
                StrategiesUnderTest.choice("dense"), StrategiesUnderTest.choice("failing")));
        new Replay(
                new FakeEpisode(5), model, lanes, lanes.subList(1, 2), new StepRange(0, 4),
                (choice, shape) -> StrategiesUnderTest.start(
                        choice, shape, strategies.get(choice.descriptor().id())))
                .run(heard, cancellation);
        assertEquals(List.of("dense0"),
                heard.records.stream().map(record -> record.lane() + record.t()).toList());
    }

    @Test
    void twoRunsGiveEqualRecordsLatenciesAside() {
        denseLane();
        lane("reusing", () -> deciding(context -> reuse(context, 20)));
        run(0, 4);
        RecordingListener first = new RecordingListener();
        replay(5, new StepRange(0, 4)).run(first, cancellation);
        assertEquals(
                first.records.stream().map(ReplayTest::withoutLatency).toList(),
                heard.records.stream().map(ReplayTest::withoutLatency).toList());
    }

    private static StepRecord withoutLatency(StepRecord record) {
        return new StepRecord(
                record.lane(), record.t(), record.modelRan(), record.plannedPlan(), record.executedPlan(),
                record.hiddenTokens(), record.attendedKeys(), record.cacheAges(), record.explanation(),
                record.textToVision(), new StepLatency(0, 0, 0, 0, 0), record.prefillTmacs(), record.denseTmacs(),
                record.action(), record.agreement(), record.recordedActionL1());
    }

    @Test
    void latencyAddsUp() {
        denseLane();
        run(0, 0);
        StepLatency latency = heard.records.getFirst().latency();
        assertEquals(7, latency.prefillMillis());
        assertEquals(3, latency.decodeMillis());
        assertTrue(latency.selectionMillis() >= 0.5, "decisions between layers count as selection");
        assertTrue(latency.totalMillis() >= latency.selectionMillis() - 0.5, "the wall clock covers the strategy");
    }

    @Test
    void rejectsStepsThatTheEpisodeDoesNotHave() {
        denseLane();
        UserException beyond = assertThrows(UserException.class, () -> replay(5, new StepRange(2, 5)));
        assertEquals(
                "Steps 2..5 go beyond episode demo_0 of fake.hdf5, whose steps are 0..4.", beyond.getMessage());
        assertThrows(UserException.class, () -> new StepRange(3, 2));
        assertThrows(UserException.class, () -> new StepRange(-1, 2));
    }

    @Test
    void lanesOfTheSameStrategyGetNumbers() {
        List<LaneSpec> lanes = LaneSpec.named(java.util.stream.Stream.of("dense", "a", "a", "a")
                .map(StrategiesUnderTest::choice).toList());
        assertEquals(List.of("dense", "a", "a#2", "a#3"), lanes.stream().map(LaneSpec::name).toList());
    }
}
