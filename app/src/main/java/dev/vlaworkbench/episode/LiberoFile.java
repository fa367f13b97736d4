package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of LIBERO demonstrations: {@code /data/demo_<number>}, gaps in the numbers allowed. Reads LIBERO's own files and those
 * that OpenVLA regenerates from them. See {@link LiberoDemo} for one demonstration.
 */
final class LiberoFile implements AutoCloseable {

    private static final Pattern DEMO = Pattern.compile("demo_(\\d{1,9})");

    private final Path file;
    private final FileChannel channel;
    private final HdfLookup lookup;
    private final LiberoAttributes attributes;
    private final TreeMap<Integer, Group> demos;

    private LiberoFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        this.lookup = new HdfLookup(file);
        HdfFile root = new HdfFile(channel);
        Group data = lookup.group(root, "data")
                .orElseThrow(() -> new UserException(file + " has no group /data (found: "
                        + names(root) + "); give a file of LIBERO demonstrations."));
        this.attributes = new LiberoAttributes(data);
        this.demos = demosOf(data);
    }

    /**
     * Opens a file and finds its demonstrations.
     *
     * @throws UserException when the file is damaged or holds none
     */
    static LiberoFile open(Path file) {
        HdfSuperblock.checkComplete(file);
        FileChannel channel = channelOf(file);
        try {
            return guard(file, () -> new LiberoFile(file, channel));
        } catch (UserException e) {
            closeQuietly(channel, e);
            throw e;
        }
    }

    /** Every demonstration, in the order of their numbers. */
    List<EpisodeSummary> summaries() {
        return guard(file, () -> {
            String instruction = LiberoTaskName.instruction(file).or(attributes::instruction).orElse("");
            return demos.values().stream()
                    .map(demo -> new EpisodeSummary(demo.getName(), instruction, stepsOrZero(demo)))
                    .toList();
        });
    }

    /**
     * Reads one demonstration.
     *
     * @throws UserException when it is not there, damaged, or lacks an instruction
     */
    Episode read(EpisodeOptions options, MemoryBudget budget) {
        return guard(file, () -> {
            LiberoDemo demo = demo(choose(options.demo()));
            LiberoInstruction instruction = LiberoInstruction.choose(file, options.instruction(), attributes);
            return demo.read(instruction, attributes, budget);
        });
    }

    /**
     * Reads one frame of a demonstration, and its instruction.
     *
     * @throws UserException when it is not there, damaged, or lacks an instruction
     */
    EpisodeGlance glance(EpisodeOptions options, int t, MemoryBudget budget) {
        return guard(file, () -> {
            // The attributes are JSON, which is read only where nothing else says the task.
            String instruction = options.instruction().or(() -> LiberoTaskName.instruction(file))
                    .orElseGet(() -> LiberoInstruction.choose(file, Optional.empty(), attributes).text());
            return new EpisodeGlance(demo(choose(options.demo())).frame(t, budget), FramePreparation.RAW_FRAME,
                    instruction);
        });
    }

    /**
     * Reads one demonstration's first frame.
     *
     * @throws UserException when it is not there or damaged
     */
    EpisodePreview preview(Optional<String> name, MemoryBudget budget) {
        return guard(file, () -> demo(choose(name)).preview(budget));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UserException(file + " could not be closed (" + e.getMessage() + "); check the disk it is on.",
                    e);
        }
    }

    private TreeMap<Integer, Group> demosOf(Group data) {
        TreeMap<Integer, Group> found = new TreeMap<>();
        for (Node child : data) {
            Matcher number = DEMO.matcher(child.getName());
            if (!number.matches()) {
                throw new UserException(file + " has an unexpected episode name \"" + child.getName()
                        + "\" in /data; rename it to demo_<number> or remove it.");
            }
            Group demo = lookup.group(data, child.getName())
                    .orElseThrow(() -> new UserException(file + ": /data/" + child.getName()
                            + " is not a group; write each demonstration as a group of datasets."));
            Group twin = found.put(Integer.parseInt(number.group(1)), demo);
            if (twin != null) {
                throw new UserException(
                        file + " numbers two episodes alike, " + twin.getName() + " and " + demo.getName()
                                + "; rename one of them.");
            }
        }
        if (found.isEmpty()) {
            throw new UserException(file + " has no episodes in /data; give a file with /data/demo_0 and so on.");
        }
        return found;
    }

    private Group choose(Optional<String> wanted) {
        if (wanted.isEmpty()) {
            return demos.firstEntry().getValue();
        }
        String name = wanted.get().strip();
        Matcher number = DEMO.matcher(name.startsWith("demo_") ? name : "demo_" + name);
        Group demo = number.matches() ? demos.get(Integer.valueOf(number.group(1))) : null;
        if (demo == null) {
            throw new UserException(file + " has no episode \"" + name + "\"; it has " + shortList(
                    demos.values().stream().map(Group::getName).toList()) + ".");
        }
        return demo;
    }

    private LiberoDemo demo(Group group) {
        return new LiberoDemo(file, group, lookup);
    }

    private int stepsOrZero(Group group) {
        try {
            return guard(file, () -> demo(group).steps());
        } catch (UserException e) {
            // One damaged demonstration must not hide the others; opening it says what is wrong.
            return 0;
        }
    }

    private static String names(Group group) {
        Collection<Node> children = group.getChildren().values();
        return children.isEmpty() ? "nothing" : shortList(children.stream().map(Node::getName).sorted().toList());
    }

    private static String shortList(List<String> names) {
        return names.size() <= 8
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 7)) + " ... " + names.getLast() + " (" + names.size() + " in all)";
    }

    private static FileChannel channelOf(Path file) {
        try {
            return FileChannel.open(file);
        } catch (IOException e) {
            throw new UserException(file + " cannot be read (" + e.getMessage() + "); check its permissions.", e);
        }
    }

    private static void closeQuietly(FileChannel channel, UserException fault) {
        try {
            channel.close();
        } catch (IOException e) {
            fault.addSuppressed(e);
        }
    }

    /**
     * jHDF answers a damaged file with whatever exception its parsing runs into, a huge allocation and endless recursion among
     * them; all of these are the file's fault.
     */
    private static <T> T guard(Path file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UserException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new UserException(file + " is damaged or uses an HDF5 feature that cannot be read (" + reason(e)
                    + "); download or copy it again.", e);
        }
    }

    private static String reason(Throwable fault) {
        Throwable deepest = fault;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null || message.isBlank()
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst()
                        .orElse(message);
    }
}
