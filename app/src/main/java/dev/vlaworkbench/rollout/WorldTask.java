package dev.vlaworkbench.rollout;

/**
 * Something to be done in a world.
 *
 * @param id a short name without spaces, unique in its suite, such as {@code bowl-left-of-mug}
 * @param instruction the task in natural language, as the model is told it
 * @param stepLimit control steps after which the episode has failed, at least 1
 */
public record WorldTask(String id, String instruction, int stepLimit) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the id is no single word, the instruction blank or the limit below 1
     */
    public WorldTask {
        requireWord(id);
        if (instruction.isBlank() || stepLimit < 1) {
            throw new IllegalArgumentException("task " + id + " needs an instruction and at least one control step");
        }
    }

    /** Ids stand on command lines, in file names and in tables. */
    static void requireWord(String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
            throw new IllegalArgumentException("'" + id + "' must be one word of letters, digits, '-', '_' and '.'");
        }
    }
}
