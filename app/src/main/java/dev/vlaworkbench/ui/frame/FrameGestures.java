package dev.vlaworkbench.ui.frame;

import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The pointer on the frame: resting shows a patch, a click locks it, the wheel zooms about the pointer, with Ctrl it sets the
 * opacity, dragging moves what is zoomed, a double click shows the whole frame again.
 */
final class FrameGestures {

    private static final double ZOOM_PER_NOTCH = 1.25;
    private static final double OPACITY_PER_NOTCH = 0.05;

    private final Canvas canvas;
    private final OverlayModel model;
    private double lastX;
    private double lastY;

    FrameGestures(Canvas canvas, OverlayModel model) {
        this.canvas = canvas;
        this.model = model;
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.hoveredProperty().set(OverlayModel.NO_TOKEN));
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    private boolean isEmpty() {
        return model.frameProperty().get() == null || canvas.getWidth() == 0;
    }

    private void hover(MouseEvent event) {
        if (!isEmpty()) {
            model.hoveredProperty().set(tokenAt(event.getX(), event.getY()));
        }
    }

    private int tokenAt(double x, double y) {
        return model.viewportProperty().get().tokenAt(x / canvas.getWidth(), y / canvas.getHeight());
    }

    private void press(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (isEmpty() || event.isStillSincePress()) {
            return;
        }
        model.viewportProperty().set(model.viewportProperty().get().dragged((event.getX() - lastX) / canvas.getWidth(),
                (event.getY() - lastY) / canvas.getHeight()));
        press(event);
    }

    private void click(MouseEvent event) {
        if (isEmpty() || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2 && model.viewportProperty().get().zoom() > 1) {
            model.viewportProperty().set(Viewport.WHOLE);
        } else {
            model.toggleLock(tokenAt(event.getX(), event.getY()));
        }
    }

    private void scroll(ScrollEvent event) {
        double notches = Math.signum(event.getDeltaY());
        if (isEmpty() || notches == 0) {
            return;
        }
        if (event.isControlDown() || event.isShortcutDown()) {
            model.opacityProperty()
                    .set(Math.clamp(model.opacityProperty().get() + notches * OPACITY_PER_NOTCH, 0, 1));
        } else {
            model.viewportProperty().set(model.viewportProperty().get().zoomed(Math.pow(ZOOM_PER_NOTCH, notches),
                    event.getX() / canvas.getWidth(), event.getY() / canvas.getHeight()));
        }
        hoverAgain(event);
        event.consume();
    }

    private void hoverAgain(ScrollEvent event) {
        model.hoveredProperty().set(tokenAt(event.getX(), event.getY()));
    }
}
