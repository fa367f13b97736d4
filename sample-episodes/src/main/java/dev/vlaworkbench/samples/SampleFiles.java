package dev.vlaworkbench.samples;

import dev.vlaworkbench.samples.files.Demonstration;
import dev.vlaworkbench.samples.files.LiberoFileWriter;
import dev.vlaworkbench.samples.render.SceneView;
import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The sample files and where they lie.
 *
 * @param folder the folder of the sample files, {@code sample-episodes} in the repository
 */
public record SampleFiles(Path folder) {

    /** Where a bundled episode lies. */
    public Path episode(Bundled bundled) {
        return folder.resolve("episodes").resolve(fileName(bundled.task()));
    }

    /** The folder of the policy that was trained in the table-top world. */
    public Path policy() {
        return folder.resolve("checkpoints").resolve("tabletop-policy");
    }

    /** Writes the bundled episodes. */
    public void writeEpisodes() throws IOException {
        for (Bundled bundled : Bundled.ALL) {
            write(episode(bundled), bundled.demonstration());
        }
    }

    /**
     * Writes one of many episodes of a suite, going through its tasks in turn.
     *
     * @param out the folder of all of them
     * @param seed decides the task and everything else
     * @return the file
     */
    public static Path writeOne(Path out, Suite suite, long seed) throws IOException {
        List<Task> tasks = suite.tasks();
        Task task = tasks.get((int) Math.floorMod(seed, (long) tasks.size()));
        // The name tells the instruction, as in LIBERO, so that the seed has to stand in the folder's.
        Path file = out.resolve("tabletop_" + suite.label()).resolve("seed_" + seed).resolve(fileName(task));
        write(file, Demonstration.of(task, seed));
        return file;
    }

    private static String fileName(Task task) {
        return task.id() + "_demo.hdf5";
    }

    private static void write(Path file, Demonstration demonstration) throws IOException {
        SceneView view = new SceneView(demonstration.seed());
        new LiberoFileWriter().write(file, demonstration, t -> view.image(demonstration.state(t)));
    }
}
