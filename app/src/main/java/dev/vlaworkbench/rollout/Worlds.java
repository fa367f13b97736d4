package dev.vlaworkbench.rollout;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulated worlds of a folder's jars and of the class path. The jars share one class loader above which stand the
 * workbench's own classes. A world that cannot be made becomes a sentence in {@link #problems}; the others are offered.
 */
public final class Worlds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worlds.class);

    private final Path folder;
    private final URLClassLoader loader;
    private final List<SimulatedWorld> worlds = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Worlds(Path folder, URLClassLoader loader) {
        this.folder = folder;
        this.loader = loader;
    }

    /**
     * Loads every world.
     *
     * @param folder holds jars; need not be there
     * @return the worlds; close it when none of them is used any more
     */
    public static Worlds load(Path folder) {
        URLClassLoader loader = new URLClassLoader("worlds", jarsOf(folder), Worlds.class.getClassLoader());
        Worlds loaded = new Worlds(folder, loader);
        Iterator<SimulatedWorld> found = ServiceLoader.load(SimulatedWorld.class, loader).iterator();
        while (loaded.addNext(found)) {
            // One after the other, so that a world that fails does not hide those behind it.
        }
        loaded.problems.forEach(LOG::warn);
        return loaded;
    }

    private boolean addNext(Iterator<SimulatedWorld> found) {
        try {
            if (!found.hasNext()) {
                return false;
            }
            SimulatedWorld world = found.next();
            WorldTask.requireWord(world.id());
            if (world.suites().isEmpty()) {
                throw new IllegalArgumentException("world " + world.id() + " has no suite");
            }
            if (byId(world.id()).isPresent()) {
                throw new IllegalArgumentException("the id '" + world.id() + "' is already taken");
            }
            worlds.add(world);
        } catch (ServiceConfigurationError | LinkageError | RuntimeException fault) {
            problems.add("A simulated world of " + folder + " cannot be used (" + fault.getMessage()
                    + "); mend its jar or take it away.");
        }
        return true;
    }

    private static URL[] jarsOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new URL[0];
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file)).sorted()
                    .map(Worlds::url).toArray(URL[]::new);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new UserException(folder + " cannot be read (" + unreadable.getMessage()
                    + "); give yourself the right to read it.", unreadable);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("every file has a URL", impossible);
        }
    }

    /** The worlds that can be used, the class path's first, then in the order of their jars. */
    public List<SimulatedWorld> all() {
        return List.copyOf(worlds);
    }

    /** What could not be used, one sentence each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /**
     * The world that a person means.
     *
     * @param id the world's; may be empty where there is only one
     * @return the world
     * @throws UserException when there is no such world, or several and none was named
     */
    public SimulatedWorld choose(Optional<String> id) {
        if (worlds.isEmpty()) {
            throw new UserException(problems.stream().findFirst().orElse(
                    "There is no simulated world in " + folder
                            + "; build the whole workbench with 'mvn package', or put a world's jar there."));
        }
        if (id.isEmpty() && worlds.size() > 1) {
            throw new UserException("There are several simulated worlds; choose one with --world: " + ids() + ".");
        }
        return id.map(name -> byId(name).orElseThrow(() -> new UserException(
                "There is no simulated world '" + name + "'; known are " + ids() + "."))).orElse(worlds.getFirst());
    }

    private Optional<SimulatedWorld> byId(String id) {
        return worlds.stream().filter(world -> world.id().equals(id)).findFirst();
    }

    private String ids() {
        return worlds.stream().map(SimulatedWorld::id).collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException fault) {
            LOG.debug("left the jars of {} open", folder, fault);
        }
    }
}
