package dev.vlaworkbench.experiment.comparison;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.experiment.ComparedLane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What rows must have in common to stand in one table: what ran, over what, on what. A folder is continued only by a run of the
 * same identity.
 *
 * @param model the checkpoint's name
 * @param modelFingerprint tells checkpoints of the same name apart
 * @param workbench the program's version
 * @param episodes in their order
 * @param lanes in the order of the replay, the dense one among them
 * @param warmUp first steps of each replay that latencies leave out
 * @param repeats how often each episode is replayed
 * @param hardware device, number format and engine; empty while no model is loaded
 */
public record ComparisonIdentity(
        String model,
        String modelFingerprint,
        String workbench,
        List<Recording> episodes,
        List<Contender> lanes,
        int warmUp,
        int repeats,
        String hardware) {

    /** Copies the lists. */
    public ComparisonIdentity {
        episodes = List.copyOf(episodes);
        lanes = List.copyOf(lanes);
    }

    /**
     * An episode.
     *
     * @param episode name, instruction and steps
     * @param sha256 of the recording's file
     * @param recordedSteps how many steps the recording has
     */
    public record Recording(ComparedEpisode episode, String sha256, int recordedSteps) {}

    /**
     * A lane and the plug-in that its strategy comes from.
     *
     * @param lane name, strategy and parameters
     * @param plugin the plug-in's id
     * @param pluginVersion its version
     * @param pluginSha256 of its archive
     */
    public record Contender(ComparedLane lane, String plugin, String pluginVersion, String pluginSha256) {}

    /** The same with a model loaded. */
    public ComparisonIdentity on(String device) {
        return new ComparisonIdentity(model, modelFingerprint, workbench, episodes, lanes, warmUp, repeats, device);
    }

    /** The episodes as a comparison names them. */
    List<ComparedEpisode> comparedEpisodes() {
        return episodes.stream().map(Recording::episode).toList();
    }

    /** The lanes as a comparison names them. */
    List<ComparedLane> comparedLanes() {
        return lanes.stream().map(Contender::lane).toList();
    }

    /**
     * Refuses to count together what is not of the same kind. The hardware is compared where both know it.
     *
     * @param folder where the other results lie
     * @param there their identity
     * @throws UserException when something differs: the first thing that does
     */
    public void requireSameAs(Path folder, ComparisonIdentity there) {
        require(folder, "set of strategies", choices(this), choices(there));
        require(folder, "set of episodes", recordings(this), recordings(there));
        require(folder, "checkpoint", model + " " + modelFingerprint, there.model + " " + there.modelFingerprint);
        require(folder, "build of a plug-in", plugins(this), plugins(there));
        require(folder, "workbench version", workbench, there.workbench);
        require(folder, "warm-up", warmUp + " steps", there.warmUp + " steps");
        require(folder, "number of repeats", String.valueOf(repeats), String.valueOf(there.repeats));
        if (!hardware.isEmpty() && !there.hardware.isEmpty()) {
            require(folder, "device", hardware, there.hardware);
        }
    }

    private static String choices(ComparisonIdentity of) {
        return String.join(" ", of.lanes.stream().map(lane -> lane.lane().choice()).toList());
    }

    private static String plugins(ComparisonIdentity of) {
        return String.join(", ", of.lanes.stream().map(
                lane -> lane.plugin() + " " + lane.pluginVersion() + " " + shortened(lane.pluginSha256())).distinct()
                .toList());
    }

    private static String recordings(ComparisonIdentity of) {
        List<String> all = new ArrayList<>();
        of.episodes.forEach(one -> all.add(one.episode().name() + " " + one.episode().from() + ".."
                + one.episode().to() + " \"" + one.episode().instruction() + "\" " + shortened(one.sha256())));
        return String.join(", ", all);
    }

    private static String shortened(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length()));
    }

    private static void require(Path folder, String what, String here, String there) {
        if (!here.equals(there)) {
            throw new UserException(folder + " holds a comparison with another " + what + " (" + there + ", not " + here
                    + "); name another folder, or give --fresh to replace it.");
        }
    }
}
