package dev.vlaworkbench.ui.find;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How well a text answers a few typed letters. Each word typed must be found, whole or as letters in their order; whole words,
 * beginnings of words and neighbouring letters count for more.
 *
 * @param query what was typed
 */
record FuzzyMatch(String query) {

    private static final double LETTER = 1;
    private static final double NEIGHBOUR = 2;
    private static final double WORD_START = 3;
    private static final double WHOLE = 12;
    /** Between two texts that answer equally well the shorter one is meant. */
    private static final double LENGTH = 0.01;

    /**
     * Rates a text.
     *
     * @param text such as a command's title
     * @return the higher the better; empty when the text is no answer
     */
    OptionalDouble score(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        double total = -LENGTH * text.length();
        for (String word : query.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            OptionalDouble score = word.isEmpty() ? OptionalDouble.of(0) : wordScore(word, lower);
            if (score.isEmpty()) {
                return score;
            }
            total += score.getAsDouble();
        }
        return OptionalDouble.of(total);
    }

    private static OptionalDouble wordScore(String word, String text) {
        int whole = bestWhole(word, text);
        if (whole >= 0) {
            return OptionalDouble.of(WHOLE + word.length() * NEIGHBOUR + (isWordStart(text, whole) ? WORD_START : 0));
        }
        double score = 0;
        int from = 0;
        int last = -2;
        for (int i = 0; i < word.length(); i++) {
            int at = text.indexOf(word.charAt(i), from);
            if (at < 0) {
                return OptionalDouble.empty();
            }
            // A letter at the start of a later word is more likely meant than the next one inside this word.
            int start = at == last + 1 ? at : nextWordStart(text, word.charAt(i), at);
            at = start >= 0 && restFits(word, i + 1, text, start + 1) ? start : at;
            score += LETTER + (at == last + 1 ? NEIGHBOUR : 0) + (isWordStart(text, at) ? WORD_START : 0);
            last = at;
            from = at + 1;
        }
        return score >= word.length() * NEIGHBOUR ? OptionalDouble.of(score) : OptionalDouble.empty();
    }

    /** Where the word stands as it is, at a word's start when there is such a place. */
    private static int bestWhole(String word, String text) {
        int found = text.indexOf(word);
        for (int at = found; at >= 0; at = text.indexOf(word, at + 1)) {
            if (isWordStart(text, at)) {
                return at;
            }
        }
        return found;
    }

    private static int nextWordStart(String text, char letter, int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == letter && isWordStart(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean restFits(String word, int index, String text, int from) {
        int at = from;
        for (int i = index; i < word.length(); i++) {
            at = text.indexOf(word.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
