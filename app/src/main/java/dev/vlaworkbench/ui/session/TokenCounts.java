package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.metric.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a step did with its 256 visual tokens, and how many the strategy meant to choose.
 *
 * @param modelRan whether the model ran; nothing was computed where it did not
 * @param reused tokens that left the hidden stream while their cached keys and values served
 * @param dropped tokens that left it for good
 * @param budgets the strategy's scalars whose name starts with {@code k_}, in its order
 */
public record TokenCounts(boolean modelRan, int reused, int dropped, Map<String, Double> budgets) {

    /** No step. */
    public static final TokenCounts NONE = new TokenCounts(false, 0, 0, Map.of());

    private static final String BUDGET = "k_";
    /** With spaces that no line ends at. */
    private static final String EQUALS = "\u00A0=\u00A0";

    /**
     * The counts of a step.
     *
     * @param record what the step left behind
     */
    public static TokenCounts of(StepRecord record) {
        Map<String, Double> budgets = new LinkedHashMap<>();
        record.explanation().scalars().forEach((name, value) -> {
            if (name.startsWith(BUDGET)) {
                budgets.put(name, value);
            }
        });
        return new TokenCounts(record.modelRan(), record.reusedTokens(), record.droppedTokens(), budgets);
    }

    /** What was computed, in words. */
    public String computed() {
        return modelRan
                ? "computed " + (PatchGrid.TOKENS - reused - dropped) + " of " + PatchGrid.TOKENS
                : "model skipped";
    }

    /**
     * What became of all tokens, in words, the longest text first: a caption takes the first that it has room for.
     */
    public List<String> inWords() {
        if (!modelRan) {
            return List.of(computed());
        }
        String gone = (reused > 0 || dropped == 0 ? "reused " + reused + " · " : "")
                + (dropped > 0 ? "dropped " + dropped + " · " : "");
        return List.of(gone + computed() + before(budgetsInWords()), gone + computed(), computed());
    }

    private static String before(String text) {
        return text.isEmpty() ? "" : " · " + text;
    }

    /** Every budget with its name; empty where the strategy names none. */
    public String budgetsInWords() {
        return budgets.keySet().stream().map(this::inWords).collect(Collectors.joining(" · "));
    }

    private String inWords(String budget) {
        return budget + EQUALS + Numbers.brief(budgets.get(budget));
    }

    /**
     * How many tokens the strategy chooses by a score map.
     *
     * @param map the map's name; {@code k_attn} belongs to the map whose first word "attn" abbreviates
     * @return the budget with its name; empty where none belongs to the map
     */
    public Optional<String> budgetOf(String map) {
        String word = map.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return budgets.keySet().stream()
                .filter(budget -> abbreviates(budget.substring(BUDGET.length()).toLowerCase(Locale.ROOT), word))
                .findFirst().map(this::inWords);
    }

    /** The first letter and then others of the word in their order. */
    private static boolean abbreviates(String letters, String word) {
        if (letters.length() < 2 || word.isEmpty() || letters.charAt(0) != word.charAt(0)) {
            return false;
        }
        int place = 0;
        for (char letter : letters.toCharArray()) {
            place = word.indexOf(letter, place) + 1;
            if (place == 0) {
                return false;
            }
        }
        return true;
    }
}
