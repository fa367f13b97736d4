package dev.vlaworkbench.ui.inspect;

/**
 * Which layers and heads attention is averaged over.
 *
 * @param layers of the decoder
 * @param heads of each layer
 */
public record AttentionRange(Span layers, Span heads) {

    /** Every layer and head. */
    public static final AttentionRange ALL = new AttentionRange(Span.ALL, Span.ALL);

    /** Whether it is every layer and head, whatever the model has. */
    public boolean isAll() {
        return layers.isAll() && heads.isAll();
    }

    /**
     * Some that follow on each other.
     *
     * @param first from 0
     * @param last included
     */
    public record Span(int first, int last) {

        /** All there are. */
        public static final Span ALL = new Span(0, Integer.MAX_VALUE);

        /** Whether it is all there are. */
        public boolean isAll() {
            return first == 0 && last == Integer.MAX_VALUE;
        }

        /** The last one in a model that has so many. */
        public int last(int count) {
            return Math.min(last, count - 1);
        }

        /**
         * Reads what a person wrote.
         *
         * @param text such as {@code 7} or {@code 4-11}; anything without a number, such as {@code all}, is all
         * @param count how many there are
         * @return inside the model, all when it names none of it
         */
        public static Span read(String text, int count) {
            String[] parts = text.strip().split("\\D+");
            int from = parts.length > 0 && parts[0].isEmpty() ? 1 : 0;
            if (parts.length <= from || parts[from].length() > 4) {
                return ALL;
            }
            int first = Integer.parseInt(parts[from]);
            int last = parts.length > from + 1 && parts[from + 1].length() <= 4
                    ? Integer.parseInt(parts[from + 1])
                    : first;
            int low = Math.min(first, last);
            int high = Math.min(Math.max(first, last), count - 1);
            return low >= count || (low == 0 && high == count - 1) ? ALL : new Span(low, high);
        }

        /** As a person would write it. */
        public String text() {
            return isAll() ? "all" : first == last ? String.valueOf(first) : first + "-" + last;
        }
    }
}
