package dev.vlaworkbench.ui.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.ui.colour.ScoreScale.Mode;
import java.util.Arrays;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BLUE_ORANGE")
    void lightnessGrowsWithTheValue(ColourMap map) {
        double before = -1;
        for (int level = 0; level <= 64; level++) {
            Color colour = map.at(level / 64.0);
            double luma = 0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue();
            assertTrue(luma >= before - 0.004, map + " darkens at " + level);
            before = luma;
        }
        assertTrue(before > 0.7, map + " does not reach a light colour");
    }

    /** The ends and the middle of the published tables. */
    @Test
    void coloursAreThePublishedOnes() {
        assertEquals(Color.web("440154"), ColourMap.VIRIDIS.at(0));
        assertEquals("0x21918cff", ColourMap.VIRIDIS.at(128 / 255.0).toString());
        assertEquals(Color.web("fde725"), ColourMap.VIRIDIS.at(1));
        assertEquals(Color.web("00224e"), ColourMap.CIVIDIS.at(-3));
        assertEquals(Color.web("fee838"), ColourMap.CIVIDIS.at(7));
        assertEquals(Color.web("fcffa4"), ColourMap.INFERNO.at(1));
    }

    @Test
    void valuesAreScaledAndRankedWithTiesByIndex() {
        double[] values = new double[PatchGrid.TOKENS];
        Arrays.fill(values, 2);
        values[7] = 4;
        values[9] = 0;
        values[11] = Double.NaN;
        ScoreMap map = ScoreMap.of("m", "bits", "d", values);
        ScoreScale byValue = ScoreScale.of(map, Mode.VALUE);
        assertEquals(0, byValue.least());
        assertEquals(4, byValue.largest());
        assertEquals(1, byValue.positions()[7]);
        assertEquals(0.5, byValue.positions()[0]);
        assertEquals(0, byValue.positions()[9]);
        assertTrue(Double.isNaN(byValue.positions()[11]));
        assertEquals(1, byValue.ranks()[7]);
        assertEquals(2, byValue.ranks()[0]);
        assertEquals(3, byValue.ranks()[1]);
        assertEquals(255, byValue.ranks()[9]);
        assertEquals(0, byValue.ranks()[11]);
        ScoreScale byRank = ScoreScale.of(map, Mode.RANK);
        assertEquals(1, byRank.positions()[7]);
        assertTrue(byRank.positions()[0] > byRank.positions()[1]);
        assertEquals(0, byRank.positions()[9]);
    }

    @Test
    void aMapOfOneValueAndAnEmptyOneHaveAScale() {
        double[] values = new double[PatchGrid.TOKENS];
        ScoreScale flat = ScoreScale.of(ScoreMap.of("m", "", "d", values), Mode.VALUE);
        assertEquals(0.5, flat.positions()[3]);
        Arrays.fill(values, Double.NaN);
        assertTrue(Double.isNaN(ScoreScale.of(ScoreMap.of("m", "", "d", values), Mode.RANK).least()));
    }
}
