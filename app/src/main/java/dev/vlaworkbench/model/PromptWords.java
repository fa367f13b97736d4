package dev.vlaworkbench.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins a tokenizer's pieces to the words that a person reads. */
final class PromptWords {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String LINE_BREAK = "↵";
    private static final String NO_TEXT = "␣";

    private PromptWords() {}

    /**
     * A stretch of the prompt's text.
     *
     * @param start first character
     * @param end behind the last
     */
    record Span(int start, int end) {

        static final Span NONE = new Span(0, 0);

        int shared(Span other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
        }
    }

    /**
     * The words of a prompt.
     *
     * @param text the whole prompt
     * @param task where the instruction stands in it
     * @param tokens for each prompt token where it stands in the text; empty for one that stands for no text
     * @return words in the order of the text, tokens without a word behind the word before them
     */
    static List<PromptWord> of(String text, Span task, List<Span> tokens) {
        List<Span> words = split(text, task);
        List<List<Integer>> rows = new ArrayList<>();
        words.forEach(word -> rows.add(new ArrayList<>()));
        List<Placed> placed = new ArrayList<>();
        int reached = 0;
        for (int row = 0; row < tokens.size(); row++) {
            Span token = tokens.get(row);
            int owner = owner(words, token);
            reached = Math.max(reached, token.end());
            if (owner < 0) {
                boolean lineBreak = text.substring(token.start(), token.end()).contains("\n");
                placed.add(new Placed(reached,
                        new PromptWord(lineBreak ? LINE_BREAK : NO_TEXT, List.of(row), false)));
            } else {
                rows.get(owner).add(row);
            }
        }
        for (int word = 0; word < words.size(); word++) {
            Span span = words.get(word);
            placed.add(new Placed(span.start(), new PromptWord(text.substring(span.start(), span.end()), rows.get(word),
                    task.shared(span) > 0)));
        }
        return placed.stream().sorted(Comparator.comparingInt(Placed::at)).map(Placed::word).toList();
    }

    private record Placed(int at, PromptWord word) {}

    /** White space parts words, and so do the ends of the instruction: the frame's question mark is none of its words. */
    private static List<Span> split(String text, Span task) {
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            MatchResult word = matcher.toMatchResult();
            int from = word.start();
            for (int cut : new int[]{task.start(), task.end()}) {
                if (cut > from && cut < word.end()) {
                    words.add(new Span(from, cut));
                    from = cut;
                }
            }
            words.add(new Span(from, word.end()));
        }
        return words;
    }

    private static int owner(List<Span> words, Span token) {
        int owner = -1;
        int most = 0;
        for (int word = 0; word < words.size(); word++) {
            int shared = words.get(word).shared(token);
            if (shared > most) {
                most = shared;
                owner = word;
            }
        }
        return owner;
    }
}
