package dev.vlaworkbench.rollout;

import java.util.List;

/**
 * A simulator that a policy can act in. Implementations have a public constructor without arguments, are named in
 * {@code META-INF/services/dev.vlaworkbench.rollout.SimulatedWorld} of their jar, and lie in the distribution's {@code worlds}
 * folder together with whatever jars they need; they see the workbench's own classes.
 *
 * <p>Used by several threads at once; every {@link WorldEpisode} belongs to one thread at a time.
 */
public interface SimulatedWorld {

    /** A short name without spaces, unique among worlds, such as {@code tabletop}. */
    String id();

    /** One sentence for screens and files: what is simulated, and how. */
    String description();

    /** Changes whenever scenes or physics change, since results of different versions must not be joined. */
    String version();

    /** Its suites, at least one, always the same ones in the same order. */
    List<WorldSuite> suites();

    /**
     * Sets a task up.
     *
     * @param task one of this world's
     * @param seed decides everything that is random: the same task and seed give the same scene, and the same actions in it the
     *     same frames
     * @return the scene before the first control step, at rest
     * @throws dev.vlaworkbench.UserException when a person can mend what is wrong
     */
    WorldEpisode start(WorldTask task, long seed);
}
