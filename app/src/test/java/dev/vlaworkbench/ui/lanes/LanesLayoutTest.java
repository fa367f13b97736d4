package dev.vlaworkbench.ui.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanesLayoutTest {

    private static final double GAP = 14;
    private static final double CAPTIONS = 100;

    private static LanesLayout of(int lanes, double width, double height) {
        return LanesLayout.largest(lanes, width, height, GAP, side -> CAPTIONS);
    }

    @Test
    void fourLanesStandInTwoRowsWhereOneRowWouldLeaveTheRoomBelowEmpty() {
        LanesLayout layout = of(4, 1010, 560);
        assertEquals(2, layout.columns());
        assertTrue(layout.beside());
        assertTrue(layout.side() > (1010 - 3 * GAP) / 4);
    }

    @Test
    void twoLanesStandSideBySideWithTheirCaptionsAboveThem() {
        LanesLayout layout = of(2, 1010, 560);
        assertEquals(2, layout.columns());
        assertFalse(layout.beside());
        assertEquals(560 - CAPTIONS, layout.side());
    }

    @Test
    void inALowRoomTheyStandInOneRow() {
        assertEquals(4, of(4, 1400, 330).columns());
    }

    @ParameterizedTest
    @CsvSource({"2, 1010, 560", "3, 1010, 560", "4, 1010, 560", "5, 1010, 560", "6, 1010, 560", "4, 700, 320",
            "6, 700, 320", "4, 1900, 1000", "5, 1900, 1000", "3, 400, 900"})
    void everythingFitsAndNoOtherNumberOfColumnsWouldMakeFramesLarger(int lanes, double width, double height) {
        LanesLayout layout = of(lanes, width, height);
        int rows = (lanes + layout.columns() - 1) / layout.columns();
        assertTrue(layout.columns() * layout.tileWidth() + (layout.columns() - 1) * GAP <= width + 1e-9);
        assertTrue(rows * layout.tileHeight() + (rows - 1) * GAP / 2 <= height + 1e-9);
        for (int columns = 1; columns <= lanes; columns++) {
            int needed = (lanes + columns - 1) / columns;
            double stacked = Math.min((width - (columns - 1) * GAP) / columns,
                    (height - (needed - 1) * GAP / 2) / needed - CAPTIONS);
            assertTrue(Math.floor(stacked) - 1 <= layout.side(), columns + " columns are larger");
        }
    }
}
