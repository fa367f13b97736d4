package dev.vlaworkbench.replay;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Asks a replay, or some of its lanes, to stop after the control step in flight. Safe to use from any thread. */
public final class Cancellation {

    private final Set<String> lanes = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /** Asks; asking twice is the same as once. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether anyone asked. */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Asks for one lane to leave; the others go on.
     *
     * @param lane its name in the replay
     */
    public void cancelLane(String lane) {
        lanes.add(lane);
    }

    /** Whether anyone asked for this lane, or for the whole replay, to stop. */
    public boolean isCancelled(String lane) {
        return cancelled || lanes.contains(lane);
    }
}
