package dev.vlaworkbench.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiniLayoutTest {

    private static final double GAP = 12;
    private static final double CAPTION = 20;

    private static MiniLayout fitting(int maps, double width, double height) {
        return MiniLayout.fitting(maps, width, height, GAP, 70, side -> CAPTION);
    }

    @ParameterizedTest
    @CsvSource({"1,400,500", "2,430,550", "3,300,280", "5,438,555", "6,438,555", "7,600,300", "9,700,700"})
    void everyMapLiesInTheRoomAndNoneOverAnother(int maps, double width, double height) {
        MiniLayout layout = fitting(maps, width, height);
        assertEquals(maps, layout.boxes().size());
        for (int one = 0; one < maps; one++) {
            MiniLayout.Box box = layout.boxes().get(one);
            assertTrue(box.x() >= 0 && box.x() + box.side() <= layout.width() + 1e-9, box::toString);
            assertTrue(box.y() >= 0 && box.y() + CAPTION + box.side() <= height + 1e-9, box::toString);
            for (int other = one + 1; other < maps; other++) {
                assertTrue(areApart(box, layout.boxes().get(other)), layout::toString);
            }
        }
        assertTrue(layout.width() <= width, layout::toString);
    }

    private static boolean areApart(MiniLayout.Box one, MiniLayout.Box other) {
        return one.x() + one.side() <= other.x() || other.x() + other.side() <= one.x()
                || one.y() + one.side() + CAPTION <= other.y() || other.y() + other.side() + CAPTION <= one.y();
    }

    /** As in the window: a small map's caption takes two lines. */
    @ParameterizedTest
    @CsvSource({"5,290,438", "5,280,415", "6,300,600", "4,200,350", "3,160,520"})
    void aCaptionThatGrowsAsItsMapShrinksHasItsRoom(int maps, double width, double height) {
        MiniLayout layout = MiniLayout.fitting(maps, width, height, GAP, 60, side -> side < 150 ? 36 : 20);
        assertEquals(maps, layout.boxes().size());
        layout.boxes().forEach(box -> assertTrue(
                box.y() + (box.side() < 150 ? 36 : 20) + box.side() <= height + 1e-9, layout::toString));
    }

    @Test
    void theFirstMapsAreLargestWhereThatUsesTheRoom() {
        List<Double> sides = fitting(5, 438, 555).boxes().stream().map(MiniLayout.Box::side).toList();
        assertEquals(List.of(251.0, 251.0, 157.0, 157.0, 157.0), sides);
    }

    @Test
    void inALowRoomAllAreOfOneSize() {
        List<Double> sides = fitting(5, 396, 355).boxes().stream().map(MiniLayout.Box::side).toList();
        assertEquals(List.of(124.0, 124.0, 124.0, 124.0, 124.0), sides);
    }

    @Test
    void mapsTooSmallToShowAnythingAreLeftOut() {
        assertEquals(List.of(), fitting(5, 60, 555).boxes());
        assertEquals(List.of(), fitting(0, 438, 555).boxes());
    }
}
