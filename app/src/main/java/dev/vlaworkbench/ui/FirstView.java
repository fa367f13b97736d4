package dev.vlaworkbench.ui;

import dev.vlaworkbench.ui.frame.Images;
import dev.vlaworkbench.ui.layout.LayoutModel;
import dev.vlaworkbench.ui.layout.Panel;
import dev.vlaworkbench.ui.theme.Palette;
import dev.vlaworkbench.ui.theme.ThemeController;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * The frame and the instruction where {@link WorkbenchView} will have them, on empty panels: without a control and without a
 * style sheet, which take Java longer to make than everything else that a first picture needs. Its lengths are those that the
 * style sheets give; with another font, or in a window so narrow that a row of controls becomes two, they differ by a row at most.
 */
final class FirstView extends Region {

    private static final double TOP = 44;
    private static final double STATUS = 27;
    private static final double DIVIDER = 2;
    private static final double SIDE_MARGIN = 14;
    private static final double BOTTOM_MARGIN = 14;
    /** Between the top bar and the frame: the choice of overlay and the line of settings. */
    private static final double OVER_FRAME = 66;
    private static final double TITLE_LEFT = 15;
    private static final double INSTRUCTION_LEFT = 564;
    private static final double INSTRUCTION_RIGHT = 98;
    private static final double BETWEEN_WORDS = 6;
    private static final double LARGER_TEXT = 1.12;

    private final LayoutModel layout;
    private final double scale;
    private final Palette palette;
    private final Font font;
    private final Rectangle top = new Rectangle();
    private final Rectangle left = new Rectangle();
    private final Rectangle right = new Rectangle();
    private final Rectangle time = new Rectangle();
    private final Rectangle status = new Rectangle();
    private final Text title = new Text("VLA Token Workbench");
    private final FlowPane instruction = new FlowPane();
    private final ImageView frame = new ImageView();

    /**
     * Empty panels.
     *
     * @param palette colours of the theme
     * @param layout which panels are shown, and how large; read whenever this is laid out
     * @param scale how much larger than usual text is written
     */
    FirstView(Palette palette, LayoutModel layout, double scale) {
        this.palette = palette;
        this.layout = layout;
        this.scale = scale;
        String family = ThemeController.textFont();
        double size = LARGER_TEXT * scale * ThemeController.textSize(family);
        font = Font.font(family, size);
        setBackground(filled(palette.ground()));
        for (Rectangle panel : new Rectangle[]{top, left, right, time, status}) {
            panel.setFill(palette.panel());
            panel.setSmooth(false);
        }
        title.setFont(Font.font(family, FontWeight.BOLD, size));
        title.setFill(palette.text());
        instruction.setAlignment(Pos.CENTER);
        instruction.setHgap(BETWEEN_WORDS * scale);
        frame.setId("first-frame");
        getChildren().addAll(top, left, right, time, status, title, instruction, frame);
    }

    private static Background filled(Color colour) {
        return new Background(new BackgroundFill(colour, CornerRadii.EMPTY, Insets.EMPTY));
    }

    /** Shows the frame and the instruction. */
    void show(FirstSight picture) {
        frame.setImage(Images.of(picture.frame()));
        for (String word : picture.instruction().strip().split("\\s+")) {
            Text text = new Text(word);
            text.setFont(font);
            text.setFill(palette.text());
            instruction.getChildren().add(text);
        }
        requestLayout();
    }

    private double size(Panel panel, double length) {
        return layout.shownProperty(panel).get() && length > 0 ? layout.share(panel, length) * length : 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double bar = Math.rint(TOP * scale);
        double body = getHeight() - bar - STATUS;
        double below = size(Panel.TIME, body);
        double beside = size(Panel.RIGHT, width);
        double middle = Math.rint(body - below);
        place(top, 0, 0, width, bar - 1);
        double before = panel(left, size(Panel.LEFT, width), 0, bar, middle);
        double after = panel(right, beside, width - beside + DIVIDER / 2, bar, middle);
        place(time, 0, bar + middle + DIVIDER / 2, width, Math.max(0, below - DIVIDER / 2));
        place(status, 0, getHeight() - STATUS + 1, width, STATUS - 1);
        title.relocate(TITLE_LEFT, Math.rint((bar - title.getLayoutBounds().getHeight()) / 2));
        instruction.resizeRelocate(INSTRUCTION_LEFT * scale, 0,
                Math.max(0, width - (INSTRUCTION_LEFT + INSTRUCTION_RIGHT) * scale), bar);
        double over = Math.rint(OVER_FRAME * scale);
        double side = Math.max(1, Math.floor(Math.min(width - before - after - 2 * SIDE_MARGIN,
                middle - (below == 0 ? 0 : DIVIDER / 2) - over - BOTTOM_MARGIN)));
        frame.setFitWidth(side);
        frame.setFitHeight(side);
        frame.relocate(before + SIDE_MARGIN, bar + over);
    }

    /** What a panel takes from the frame. */
    private static double panel(Rectangle panel, double size, double x, double y, double height) {
        place(panel, x, y, Math.max(0, size - DIVIDER / 2), size == 0 ? 0 : height - DIVIDER / 2);
        return size == 0 ? 0 : size + DIVIDER / 2;
    }

    private static void place(Rectangle rectangle, double x, double y, double width, double height) {
        rectangle.setX(x);
        rectangle.setY(y);
        rectangle.setWidth(Math.max(0, width));
        rectangle.setHeight(Math.max(0, height));
    }
}
