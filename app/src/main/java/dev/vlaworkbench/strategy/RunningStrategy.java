package dev.vlaworkbench.strategy;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.StepContext;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.StepOutcome;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.VerifiedGuess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A strategy on one lane. Mirrors {@link Strategy}, but the plug-in runs on its own thread under a time limit, sees only copies,
 * and every answer is checked. After the first fault every further call fails with the same one, since the plug-in's state
 * is then unknown.
 *
 * <p>One caller thread at a time.
 */
public final class RunningStrategy implements AutoCloseable {

    private final LoadedStrategy loaded;
    private final StrategyChoice choice;
    private final AnswerCheck check;
    private final GuardedThread thread;
    private Strategy strategy;
    private final AtomicBoolean closed = new AtomicBoolean();
    private StrategyFault fault;
    private int t;
    private double stepMillis;

    private RunningStrategy(LoadedStrategy loaded, StrategyChoice choice, ModelShape model, Duration limit) {
        this.loaded = loaded;
        this.choice = choice;
        this.check = new AnswerCheck(model.layers());
        this.thread = new GuardedThread("strategy " + choice.descriptor().id(), loaded.loader(), limit,
                GuardedThread.MOST_BYTES, loaded.watch());
    }

    static RunningStrategy start(LoadedStrategy loaded, StrategyChoice choice, ModelShape model, Duration limit)
            throws StrategyFault {
        if (!loaded.archive().lease()) {
            throw new UserException(
                    "Strategy '" + choice.descriptor().id() + "' was taken away or loaded anew while it was"
                            + " to begin; begin again.");
        }
        loaded.watch().opened();
        RunningStrategy running = new RunningStrategy(loaded, choice, model, limit);
        try {
            running.strategy = running.thread.call(() -> AnswerCheck.created(
                    loaded.extension().create(choice.parameters(), model)));
            return running;
        } catch (CallFault callFault) {
            running.close();
            if (callFault.refusal() != null) {
                throw new UserException("Strategy '" + choice.descriptor().id() + "' cannot run with these parameters: "
                        + callFault.refusal() + ".", callFault.getCause());
            }
            throw running.failed("when it was created", callFault);
        }
    }

    /** The strategy and its parameters. */
    public StrategyChoice choice() {
        return choice;
    }

    /**
     * See {@link Strategy#startEpisode}.
     *
     * @throws StrategyFault when the plug-in fails
     */
    public void startEpisode(EpisodeInfo episode) throws StrategyFault {
        t = 0;
        call("at the start of the episode", () -> {
            strategy.startEpisode(episode);
            return null;
        });
    }

    /**
     * See {@link Strategy#observations}.
     *
     * @return the checked request: every layer exists in the model
     * @throws StrategyFault when the plug-in fails
     */
    public ObservationRequest observations() throws StrategyFault {
        return call("when it was asked what it observes", () -> check.request(strategy.observations()));
    }

    /**
     * See {@link Strategy#decide}.
     *
     * @param context copied before the plug-in sees it, except that the patch similarity is asked for on the plug-in's
     *     thread and must not need the model
     * @return the checked decision: every layer exists in the model, names are unique, scalars finite
     * @throws StrategyFault when the plug-in fails
     */
    public StepDecision decide(StepContext context) throws StrategyFault {
        t = context.t();
        stepMillis = 0;
        StepContext copy = new StepSnapshot(context);
        return call("at control step " + t, () -> check.decision(copy, strategy.decide(copy)));
    }

    /**
     * See {@link Strategy#decideAtLayer}.
     *
     * @param context copied, attention included, before the plug-in sees it
     * @return the checked decision, which leaves alone what happened at earlier layers
     * @throws StrategyFault when the plug-in fails
     */
    public LayerDecision decideAtLayer(LayerContext context) throws StrategyFault {
        LayerContext copy = new LayerSnapshot(context);
        return call("at control step " + t + " before layer " + copy.layer(),
                () -> check.layerDecision(copy, strategy.decideAtLayer(copy)));
    }

    /**
     * See {@link Strategy#acceptGuesses}.
     *
     * @return as many answers as guesses
     * @throws StrategyFault when the plug-in fails
     */
    public List<Boolean> acceptGuesses(List<VerifiedGuess> guesses) throws StrategyFault {
        List<VerifiedGuess> copy = List.copyOf(guesses);
        return call("at control step " + t + " when it was asked which guesses it accepts",
                () -> check.accepted(copy, strategy.acceptGuesses(copy)));
    }

    /**
     * See {@link Strategy#observe}.
     *
     * @throws StrategyFault when the plug-in fails
     */
    public void observe(StepOutcome outcome) throws StrategyFault {
        call("when it learned what became of control step " + outcome.t(), () -> {
            strategy.observe(outcome);
            return null;
        });
        loaded.watch().stepped(stepMillis);
    }

    private <T> T call(String when, GuardedThread.PluginCall<T> work) throws StrategyFault {
        if (fault != null) {
            throw fault;
        }
        long began = System.nanoTime();
        try {
            return thread.call(work);
        } catch (CallFault callFault) {
            throw failed(when, callFault);
        } finally {
            stepMillis += (System.nanoTime() - began) / 1e6;
        }
    }

    /**
     * The strategy asked for something that the model cannot do; every further call fails with the same fault.
     *
     * @param fault why, as a clause
     * @return what the lane has to stop with
     */
    public StrategyFault cannotRun(String fault) {
        return failed("gave a plan at control step " + t + " that cannot run: " + fault, (Throwable) null);
    }

    private StrategyFault failed(String when, CallFault callFault) {
        return failed(callFault.getMessage() + " " + when + "; " + callFault.remedy() + ".", callFault.getCause());
    }

    private StrategyFault failed(String what, Throwable cause) {
        fault = new StrategyFault("Strategy '" + choice.descriptor().id() + "' (plug-in " + loaded.file() + ") " + what,
                cause);
        loaded.watch().failed(fault);
        // Whatever the plug-in's object holds can be freed although the lane keeps its results.
        strategy = null;
        thread.close();
        return fault;
    }

    /** Ends the plug-in's thread; a call under way is interrupted. */
    @Override
    public void close() {
        thread.close();
        if (closed.compareAndSet(false, true)) {
            strategy = null;
            loaded.watch().closed();
            loaded.archive().release();
        }
    }
}
