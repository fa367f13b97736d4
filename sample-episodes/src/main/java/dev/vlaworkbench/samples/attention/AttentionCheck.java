package dev.vlaworkbench.samples.attention;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.episode.FramePreparation;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.ModelLane;
import dev.vlaworkbench.model.OpenVla;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.model.PromptWord;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.samples.files.Demonstration;
import dev.vlaworkbench.samples.render.PatchCoverage;
import dev.vlaworkbench.samples.render.SceneView;
import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.Task;
import dev.vlaworkbench.samples.world.WorldState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether a policy's text-to-vision attention falls on what matters more than chance: {@code AttentionCheck MODEL [EPISODES]}.
 * Runs it densely over the expert's attempts in scenes that no training has seen and compares attention with area. Attention is
 * the mean over all layers and heads, and over the instruction's words or of the last prompt token alone, whose row gives the
 * action.
 */
public final class AttentionCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AttentionCheck.class);
    private static final long FIRST_SEED = 2_000_000;
    private static final int EPISODES = 10;
    private static final int STRIDE = 4;
    private static final String USAGE = "Give a checkpoint's folder and, if not " + EPISODES
            + ", a number of episodes of each suite.";

    private final VlaModel model;

    /** A check of one model. */
    AttentionCheck(VlaModel model) {
        this.model = model;
    }

    /** Which prompt rows are asked. */
    enum Rows {
        WORDS("the instruction's words"), LAST("the last prompt token");

        private final String title;

        Rows(String title) {
            this.title = title;
        }

        private List<Integer> of(Prompt prompt) {
            return this == LAST
                    ? List.of(prompt.words() - 1)
                    : prompt.text().stream().filter(PromptWord::instruction).flatMap(word -> word.rows().stream())
                            .toList();
        }
    }

    /**
     * Prints the table.
     *
     * @param arguments the model's folder and the number of episodes
     */
    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2 || arguments.length == 2
                && !arguments[1].matches("[1-9][0-9]{0,5}")) {
            LOG.error(USAGE);
            System.exit(2);
        }
        int episodes = arguments.length == 2 ? Integer.parseInt(arguments[1]) : EPISODES;
        try (VlaModel model = OpenVla.load(Path.of(arguments[0]), DeviceChoice.AUTO)) {
            new AttentionCheck(model).table(episodes).forEach(System.out::println);
        } catch (UserException fault) {
            LOG.error("{}", fault.getMessage());
            System.exit(1);
        }
    }

    /** The table, as Markdown. */
    List<String> table(int episodes) {
        List<String> lines = new ArrayList<>(List.of("| suite | rows | " + String.join(" | ",
                Arrays.stream(FrameParts.values()).map(FrameParts::title).toList()) + " | frames |",
                "|---|---|" + "---|".repeat(FrameParts.values().length) + "---|"));
        Map<Rows, Map<FrameParts, AttentionTally>> all = tallies();
        for (Suite suite : Suite.values()) {
            Map<Rows, Map<FrameParts, AttentionTally>> one = measure(suite, episodes);
            lines.addAll(lines(suite.label(), one));
            one.forEach((rows, parts) -> parts.forEach((part, tally) -> all.get(rows).get(part).add(tally)));
        }
        lines.addAll(lines("all", all));
        return lines;
    }

    private static List<String> lines(String name, Map<Rows, Map<FrameParts, AttentionTally>> tallies) {
        List<String> lines = new ArrayList<>();
        tallies.forEach((rows, parts) -> lines.add("| " + name + " | " + rows.title + " | " + String.join(" | ",
                parts.values().stream().map(AttentionCheck::cell).toList()) + " | "
                + parts.get(FrameParts.GRIPPER).frames() + " |"));
        return lines;
    }

    private static String cell(AttentionTally tally) {
        if (tally.frames() == 0) {
            return "";
        }
        return String.format(Locale.ROOT, "%.2f (%.1f %% on %.1f %%)", tally.ratio(), 100 * tally.attention(),
                100 * tally.area());
    }

    /** Goes through some episodes of a suite, its tasks in turn. */
    Map<Rows, Map<FrameParts, AttentionTally>> measure(Suite suite, int episodes) {
        Map<Rows, Map<FrameParts, AttentionTally>> tallies = tallies();
        for (int i = 0; i < episodes; i++) {
            measure(Demonstration.of(suite.tasks().get(i % suite.tasks().size()), FIRST_SEED + i), tallies);
        }
        return tallies;
    }

    private void measure(Demonstration demonstration, Map<Rows, Map<FrameParts, AttentionTally>> tallies) {
        Task task = demonstration.task();
        Prompt prompt = model.prompt(task.instruction());
        SceneView view = new SceneView(demonstration.seed());
        try (ModelLane lane = model.openLane(prompt)) {
            for (int t = 0; t < demonstration.steps(); t += STRIDE) {
                WorldState state = demonstration.state(t);
                model.see(model.prepare(view.image(state), FramePreparation.RAW_FRAME));
                HeadAttention attention = lane.inspect(TokenPlan.dense(), true).orElseThrow();
                double[][] words = attention.mean(attention.layers().getFirst(), attention.layers().getLast(), 0,
                        attention.heads() - 1);
                PatchCoverage coverage = PatchCoverage.of(state);
                for (Rows rows : Rows.values()) {
                    double[] weights = sum(words, rows.of(prompt));
                    tallies.get(rows).forEach((part, tally) -> tally.add(weights, part.in(coverage, task, state)));
                }
            }
        }
    }

    private static double[] sum(double[][] words, List<Integer> rows) {
        double[] sum = new double[PatchGrid.TOKENS];
        for (int row : rows) {
            Arrays.setAll(sum, patch -> sum[patch] + words[row][patch]);
        }
        return sum;
    }

    private static Map<Rows, Map<FrameParts, AttentionTally>> tallies() {
        Map<Rows, Map<FrameParts, AttentionTally>> tallies = new EnumMap<>(Rows.class);
        for (Rows rows : Rows.values()) {
            Map<FrameParts, AttentionTally> parts = new EnumMap<>(FrameParts.class);
            for (FrameParts part : FrameParts.values()) {
                parts.put(part, new AttentionTally());
            }
            tallies.put(rows, parts);
        }
        return tallies;
    }
}
