package dev.vlaworkbench.ui.layout;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * A place in the window whose content is made when it is asked for: what a person looks for first is on the screen sooner, and
 * nothing moves when the rest comes.
 */
public final class Later extends StackPane {

    private Supplier<? extends Node> content;

    /**
     * An empty place.
     *
     * @param content makes what fills it; asked once
     */
    public Later(Supplier<? extends Node> content) {
        this.content = content;
    }

    /** Makes the content, unless it is there already. */
    public void fill() {
        if (content != null) {
            Node made = content.get();
            content = null;
            getChildren().setAll(made);
        }
    }
}
