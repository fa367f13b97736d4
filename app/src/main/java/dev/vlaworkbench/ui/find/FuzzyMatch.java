package dev.vlaworkbench.ui.find;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How well a text answers a few typed letters. Each word typed must be found: as it is, as beginnings of words, or as letters of
 * one word in their order, the first before all.
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
        if (startsOfWords(word, 0, text, 0)) {
            return OptionalDouble.of(word.length() * WORD_START);
        }
        return inOneWord(word, text) ? OptionalDouble.of(word.length() * LETTER) : OptionalDouble.empty();
    }

    /** Whether the letters are beginnings of words in their order, as in "atinf" for "attention information". */
    private static boolean startsOfWords(String word, int letter, String text, int from) {
        if (letter == word.length()) {
            return true;
        }
        for (int at = from; at < text.length(); at++) {
            boolean reached = isWordStart(text, at) || at == from && letter > 0;
            if (reached && text.charAt(at) == word.charAt(letter) && startsOfWords(word, letter + 1, text, at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the letters stand in one word in their order, its first letter among them, as in "cmpt" for "compute". */
    private static boolean inOneWord(String word, String text) {
        for (String candidate : text.split("[^\\p{L}\\p{N}]+")) {
            if (!candidate.isEmpty() && candidate.charAt(0) == word.charAt(0)) {
                int at = 0;
                for (int letter = 0; letter < word.length() && at >= 0; letter++) {
                    int found = candidate.indexOf(word.charAt(letter), at);
                    at = found < 0 ? -1 : found + 1;
                }
                if (at > 0) {
                    return true;
                }
            }
        }
        return false;
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

    private static boolean isWordStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
