package dev.vlaworkbench.model;

/** One pass of the decoder over several rows of the answer. */
@FunctionalInterface
interface AnswerPass {

    /**
     * The model's greedy choice behind each row. The rows' keys and values stay in the cache.
     *
     * @param rows token ids of adjacent places of the answer
     * @param place the first row's place, 0 for the first action token; the places before it have been passed
     * @return as many token ids
     */
    long[] choices(long[] rows, int place);
}
