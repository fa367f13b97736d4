package dev.vlaworkbench.samples.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The content of a {@code tokenizer.json} that knows whole words only and puts the start token in front of a prompt. */
public final class WordTokenizer {

    private WordTokenizer() {}

    /**
     * The content of the file.
     *
     * @param pieces every piece in the order of its id; the first three are those of no word, of the start and of the end
     */
    public static Map<String, Object> json(List<String> pieces) {
        Map<String, Integer> vocabulary = new LinkedHashMap<>();
        pieces.forEach(piece -> vocabulary.put(piece, vocabulary.size()));
        List<Object> special = new ArrayList<>();
        for (String piece : List.of("<unk>", "<s>", "</s>")) {
            Map<String, Object> token = new LinkedHashMap<>();
            token.put("id", vocabulary.get(piece));
            token.put("content", piece);
            for (String flag : List.of("single_word", "lstrip", "rstrip", "normalized")) {
                token.put(flag, false);
            }
            token.put("special", true);
            special.add(token);
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("type", "WordLevel");
        model.put("vocab", vocabulary);
        model.put("unk_token", "<unk>");

        Map<String, Object> tokenizer = new LinkedHashMap<>();
        tokenizer.put("version", "1.0");
        tokenizer.put("truncation", null);
        tokenizer.put("padding", null);
        tokenizer.put("added_tokens", special);
        tokenizer.put("normalizer", null);
        tokenizer.put("pre_tokenizer", Map.of("type", "Whitespace"));
        tokenizer.put("post_processor", startOfSequence());
        tokenizer.put("decoder", null);
        tokenizer.put("model", model);
        return tokenizer;
    }

    /** Puts the start token in front, as Llama's tokenizer does. */
    private static Map<String, Object> startOfSequence() {
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("id", "<s>");
        start.put("ids", List.of(1));
        start.put("tokens", List.of("<s>"));
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("type", "TemplateProcessing");
        template.put("single", List.of(part("SpecialToken", "<s>"), part("Sequence", "A")));
        template.put("pair", List.of(part("Sequence", "A"), part("Sequence", "B")));
        template.put("special_tokens", Map.of("<s>", start));
        return template;
    }

    private static Map<String, Object> part(String kind, String id) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", id);
        content.put("type_id", 0);
        return Map.of(kind, content);
    }
}
