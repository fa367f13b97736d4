package dev.vlaworkbench.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.metrics.CostConvention;
import dev.vlaworkbench.ui.memory.Section;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The charts come back as they were left. */
class ChartsMemoryTest {

    @Test
    void tabConventionAndMapsComeBack() {
        ChartsModel left = new ChartsModel();
        left.pageProperty().set(ChartPage.ENTROPY);
        left.conventionProperty().set(new CostConvention(CostConvention.Count.VLA_CACHE, false));
        left.layerCountProperty().set(LayerCount.values()[LayerCount.values().length - 1]);
        left.mapProperty(1).set("patch similarity");
        Section section = new Section();
        new ChartsMemory(left).save(section);

        ChartsModel found = new ChartsModel();
        new ChartsMemory(found).restore(section);
        assertEquals(ChartPage.ENTROPY, found.pageProperty().get());
        assertEquals(left.conventionProperty().get(), found.conventionProperty().get());
        assertEquals(left.layerCountProperty().get(), found.layerCountProperty().get());
        assertEquals("patch similarity", found.mapProperty(1).get());
    }

    @Test
    void whatMakesNoSenseIsLeftAsItIs() {
        ChartsModel found = new ChartsModel();
        new ChartsMemory(found).restore(new Section(Map.of("tab", "NOWHERE", "count", 7, "layers", false, "map0", 3)));
        assertEquals(ChartPage.OVERVIEW, found.pageProperty().get());
        assertEquals(CostConvention.STANDARD, found.conventionProperty().get());
        assertEquals("", found.mapProperty(0).get());
    }
}
