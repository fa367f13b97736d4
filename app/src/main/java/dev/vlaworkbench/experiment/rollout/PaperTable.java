package dev.vlaworkbench.experiment.rollout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A table or figure of the VLA-InfoEntropy paper at the scale of a simulated world: which strategies it compares and what they
 * are called.
 */
public enum PaperTable {

    /** Success and cost beside VLA-Cache. */
    TABLE_1("1", "Table I: success and cost", List.of(
            new Entry("OpenVLA (dense)", "dense"),
            new Entry("VLA-Cache", "vla-cache"),
            new Entry("VLA-InfoEntropy", "infoentropy"))),

    /** The ablation: 100 important tokens, chosen in different ways. */
    TABLE_2("2", "Table II: ablation, 100 important tokens", List.of(
            new Entry("OpenVLA (dense)", "dense"),
            new Entry("visual entropy only", "infoentropy:preset=visual-only"),
            new Entry("attention entropy only", "infoentropy:preset=attention-only"),
            new Entry("both, no timestep schedule", "infoentropy:preset=no-timestep"),
            new Entry("VLA-InfoEntropy", "infoentropy"))),

    /** Numbers of important tokens, split 2 : 3 into k1 and k2 as the paper's 40 and 60 are. */
    TABLE_3("3", "Table III: number of important tokens, k1 : k2 = 2 : 3", List.of(
            new Entry("OpenVLA (dense)", "dense"),
            new Entry("60 tokens", "infoentropy:k1=24,k2=36"),
            new Entry("80 tokens", "infoentropy:k1=32,k2=48"),
            new Entry("100 tokens", "infoentropy"),
            new Entry("120 tokens", "infoentropy:k1=48,k2=72"),
            new Entry("140 tokens", "infoentropy:k1=56,k2=84"))),

    /** The schedule's length and balance, one at a time around the paper's T = 100, k1 = 40, k2 = 60. */
    FIGURE_4("figure-4", "Figure 4: the schedule's length T, and its balance k1/k2", List.of(
            new Entry("OpenVLA (dense)", "dense"),
            new Entry("T = 25", "infoentropy:T=25"),
            new Entry("T = 50", "infoentropy:T=50"),
            new Entry("T = 100, k1/k2 = 40/60", "infoentropy"),
            new Entry("T = 150", "infoentropy:T=150"),
            new Entry("T = 200", "infoentropy:T=200"),
            new Entry("k1/k2 = 20/80", "infoentropy:k1=20,k2=80"),
            new Entry("k1/k2 = 30/70", "infoentropy:k1=30,k2=70"),
            new Entry("k1/k2 = 50/50", "infoentropy:k1=50,k2=50"),
            new Entry("k1/k2 = 60/40", "infoentropy:k1=60,k2=40")));

    private final String id;
    private final String title;
    private final List<Entry> entries;

    PaperTable(String id, String title, List<Entry> entries) {
        this.id = id;
        this.title = title;
        this.entries = entries;
    }

    /**
     * A row.
     *
     * @param label what it is called
     * @param strategy as on the command line
     */
    public record Entry(String label, String strategy) {}

    /** What it is called on the command line, such as {@code 1} or {@code figure-4}. */
    public String id() {
        return id;
    }

    /** Name of its Markdown file. */
    public String fileName() {
        return (id.length() == 1 ? "table-" + id : id) + ".md";
    }

    /** Its rows, the reference first. */
    public List<Entry> entries() {
        return entries;
    }

    /** The strategies of some tables, each once. */
    public static List<String> strategies(List<PaperTable> tables) {
        return tables.stream().flatMap(table -> table.entries.stream()).map(Entry::strategy).distinct().toList();
    }

    /** The table of an id; empty when there is none. */
    public static Optional<PaperTable> of(String id) {
        return Arrays.stream(values()).filter(table -> table.id.equals(id)).findFirst();
    }

    /** What the paper prints where that is known: another model, benchmark and machine, so not to be compared number by number. */
    private List<String> published() {
        if (this != TABLE_1) {
            return List.of();
        }
        return List.of("", "The paper prints, for OpenVLA-7B in LIBERO on an RTX 4090 (success in %; CUDA latency is"
                + " the prefill; TMACs as \"FLOPs\"):", "",
                "| paper           | Spatial | Object | Goal | Long | average | CUDA latency, ms | TMACs | of first |",
                "| --------------- | ------- | ------ | ---- | ---- | ------- | ---------------- | ----- | -------- |",
                "| OpenVLA         | 84.4    | 86.6   | 75.6 | 53.2 | 75.0    | 51.91            | 1.864 | 1.00     |",
                "| VLA-Cache       | 83.8    | 85.8   | 76.4 | 52.8 | 74.7    | 34.38            | 1.355 | 0.73     |",
                "| VLA-InfoEntropy | 86.4    | 87.6   | 79.4 | 52.2 | 76.4    | 31.25            | 1.214 | 0.65     |");
    }

    /**
     * The table from finished episodes, as Markdown.
     *
     * @param rows of any strategies
     * @param suites its columns
     * @param inFull what a strategy is called in the rows, such as with a preset's parameters written out
     */
    public List<String> markdown(List<EpisodeRow> rows, RolloutTable suites, UnaryOperator<String> inFull) {
        List<StrategyOutcome> outcomes = StrategyOutcome.of(rows);
        List<RolloutTable.Row> table = new ArrayList<>();
        for (Entry entry : entries) {
            String strategy = inFull.apply(entry.strategy());
            table.add(new RolloutTable.Row(entry.label(), outcomes.stream()
                    .filter(outcome -> outcome.strategy().equals(strategy)).findFirst()
                    .orElse(new StrategyOutcome(strategy, List.of()))));
        }
        List<String> lines = new ArrayList<>(List.of("**" + title + "**", ""));
        lines.addAll(suites.lines(table));
        lines.add("");
        lines.addAll(RolloutTable.remarks(table));
        lines.addAll(published());
        return lines;
    }
}
