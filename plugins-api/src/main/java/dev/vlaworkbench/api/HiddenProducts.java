package dev.vlaworkbench.api;

import java.util.Arrays;

/**
 * The inner products of the hidden rows of all visual tokens and prompt tokens at a layer boundary, summed in double precision on
 * the device. They hold what lengths, cosines, distances, singular values and token-to-token scores are made of, at a small part
 * of the rows' own size. Products with a visual token that has left the hidden stream are 0.
 */
public final class HiddenProducts {

    private final int words;
    private final int width;
    private final double[] products;

    private HiddenProducts(int words, int width, double[] products) {
        this.words = words;
        this.width = width;
        this.products = products;
    }

    /**
     * Copies products.
     *
     * @param words prompt rows M
     * @param width numbers D in a hidden row
     * @param products {@code (256 + M)^2} values, the visual tokens before the prompt rows in either direction
     * @return the products
     * @throws IllegalArgumentException when the array's length does not fit
     */
    public static HiddenProducts of(int words, int width, double[] products) {
        long rows = PatchGrid.TOKENS + (long) words;
        if (products.length != rows * rows) {
            throw new IllegalArgumentException("products of 256 visual and " + words + " prompt rows are " + rows * rows
                    + " values, found " + products.length);
        }
        return new HiddenProducts(words, width, products.clone());
    }

    /** Prompt rows M. */
    public int words() {
        return words;
    }

    /** Numbers D in a hidden row. */
    public int width() {
        return width;
    }

    /**
     * The product of two visual tokens' rows; of a token with itself, its squared length.
     *
     * @param token visual token, 0..255
     * @param other visual token, 0..255
     * @throws IllegalArgumentException when one is outside its range
     */
    public double visual(int token, int other) {
        return at(PatchGrid.checkToken(token), PatchGrid.checkToken(other));
    }

    /**
     * The product of a visual token's row and a prompt row.
     *
     * @param token visual token, 0..255
     * @param word prompt token, 0..M-1
     * @throws IllegalArgumentException when the token is outside its range
     * @throws IndexOutOfBoundsException when the word is outside its range
     */
    public double visualText(int token, int word) {
        return at(PatchGrid.checkToken(token), PatchGrid.TOKENS + checkWord(word));
    }

    /**
     * The product of two prompt rows.
     *
     * @param word prompt token, 0..M-1
     * @param other prompt token, 0..M-1
     * @throws IndexOutOfBoundsException when one is outside its range
     */
    public double text(int word, int other) {
        return at(PatchGrid.TOKENS + checkWord(word), PatchGrid.TOKENS + checkWord(other));
    }

    private double at(int row, int column) {
        return products[row * (PatchGrid.TOKENS + words) + column];
    }

    private int checkWord(int word) {
        if (word < 0 || word >= words) {
            throw new IndexOutOfBoundsException("prompt row " + word + " is outside 0.." + (words - 1));
        }
        return word;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HiddenProducts that
                && words == that.words
                && width == that.width
                && Arrays.equals(products, that.products);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(products);
    }
}
