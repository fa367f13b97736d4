package dev.vlaworkbench.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import dev.vlaworkbench.UserException;
import dev.vlaworkbench.model.PromptWords.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * OpenVLA's prompt around an instruction, tokenized by a checkpoint's {@code tokenizer.json}.
 */
final class PromptTokenizer implements AutoCloseable {

    /** The piece that OpenVLA appends when the prompt does not end in it; id 29871 in Llama's vocabulary. */
    private static final String EMPTY_PIECE = "\u2581";

    private static final String V01_SYSTEM = "A chat between a curious user and an artificial intelligence assistant. "
            + "The assistant gives helpful, detailed, and polite answers to the user's questions. ";

    private final HuggingFaceTokenizer tokenizer;
    private final OptionalLong emptyPiece;
    private final boolean version01;
    private final Path file;
    private final int vocabulary;

    private PromptTokenizer(HuggingFaceTokenizer tokenizer, OptionalLong emptyPiece, Path folder, int vocabulary) {
        this.tokenizer = tokenizer;
        this.emptyPiece = emptyPiece;
        this.version01 = folder.toString().contains("openvla-v01");
        this.file = folder.resolve("tokenizer.json");
        this.vocabulary = vocabulary;
    }

    /**
     * Loads {@code tokenizer.json}.
     *
     * @param folder the checkpoint
     * @param vocabulary rows of the model's embedding table
     * @throws UserException when it is missing or not a tokenizer
     */
    static PromptTokenizer load(Path folder, int vocabulary) {
        Path file = folder.resolve("tokenizer.json");
        JsonNode json = OpenVlaConfig.readJson(file);
        try {
            HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(file,
                    Map.of("addSpecialTokens", "true", "truncation", "false", "padding", "false"));
            return new PromptTokenizer(tokenizer, idOf(json, EMPTY_PIECE), folder, vocabulary);
        } catch (IOException | RuntimeException broken) {
            throw new UserException(file + " is not a Hugging Face tokenizer (" + broken.getMessage()
                    + "); download it again.", broken);
        }
    }

    private static OptionalLong idOf(JsonNode json, String piece) {
        for (JsonNode added : json.path("added_tokens")) {
            if (added.path("content").asString("").equals(piece)) {
                return OptionalLong.of(added.path("id").asLong());
            }
        }
        JsonNode id = json.path("model").path("vocab").path(piece);
        return id.isNumber() ? OptionalLong.of(id.asLong()) : OptionalLong.empty();
    }

    /**
     * Tokenizes the prompt of an instruction.
     *
     * @throws UserException when the tokenizer gives ids that the model does not have
     */
    Prompt prompt(String instruction) {
        String task = instruction.toLowerCase(Locale.ROOT);
        String before = (version01 ? V01_SYSTEM + "USER: " : "In: ") + "What action should the robot take to ";
        String text = before + task + (version01 ? "? ASSISTANT:" : "?\nOut:");
        Encoding encoding = tokenizer.encode(text);
        List<Integer> ids = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < encoding.getIds().length; i++) {
            ids.add(Math.toIntExact(encoding.getIds()[i]));
            pieces.add(encoding.getTokens()[i].replace('\u2581', ' ').strip());
            spans.add(span(encoding.getCharTokenSpans()[i], text));
        }
        if (emptyPiece.isPresent() && ids.getLast() != emptyPiece.getAsLong()) {
            ids.add(Math.toIntExact(emptyPiece.getAsLong()));
            pieces.add("");
            spans.add(Span.NONE);
        }
        for (int id : ids) {
            if (id < 0 || id >= vocabulary) {
                throw new UserException(file + " gives token id " + id + " but the model has only " + vocabulary
                        + " tokens; tokenizer and weights belong to different models.");
            }
        }
        if (ids.size() < 2) {
            throw new UserException(file + " turns the prompt into " + ids.size() + " tokens; download it again.");
        }
        List<PromptWord> words = PromptWords.of(text, new Span(before.length(), before.length() + task.length()),
                spans.subList(1, spans.size()));
        return new Prompt(instruction, ids, pieces.subList(1, pieces.size()), words);
    }

    /** Tokens that were added have no place in the text. */
    private static Span span(CharSpan span, String text) {
        return span == null || span.getStart() < 0
                ? Span.NONE
                : new Span(Math.min(span.getStart(), text.length()), Math.min(span.getEnd(), text.length()));
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
