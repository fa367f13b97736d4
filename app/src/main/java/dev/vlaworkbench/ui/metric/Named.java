package dev.vlaworkbench.ui.metric;

import java.util.function.Function;
import javafx.util.StringConverter;

/**
 * Shows the offers of a choice box by name; nothing is typed into one.
 *
 * @param <T> what is offered
 */
public final class Named<T> extends StringConverter<T> {

    private final Function<T, String> name;

    /**
     * A converter.
     *
     * @param name gives an offer's name
     */
    public Named(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(T offer) {
        return offer == null ? "" : name.apply(offer);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("a choice box by name is not editable");
    }
}
