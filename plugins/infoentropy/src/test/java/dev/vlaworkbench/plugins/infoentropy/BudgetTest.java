package dev.vlaworkbench.plugins.infoentropy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Preset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

    @ParameterizedTest
    @CsvSource({
            "0, 60, 40", "1, 59, 40", "4, 59, 40", "5, 59, 41", "33, 53, 46", "50, 50, 50", "55, 49, 51", "99, 40, 59",
            "100, 40, 60", "101, 40, 60", "100000, 40, 60"
    })
    void shiftsFromVisualToAttentionEntropy(int t, int visual, int attention) {
        assertEquals(new Budget(visual, attention), Budget.at(t, values(Map.of())));
    }

    @Test
    void shiftsFasterOrTheOtherWayRound() {
        Map<String, String> backwards = Map.of("T", "4", "k1", "10", "k2", "0");
        assertEquals(new Budget(0, 10), Budget.at(0, values(backwards)));
        // 0 + 10/4 = 2.5 and 10 - 10/4 = 7.5, both rounded down
        assertEquals(new Budget(2, 7), Budget.at(1, values(backwards)));
        assertEquals(new Budget(10, 0), Budget.at(4, values(backwards)));
    }

    @Test
    void presetsAreThePapersAblation() {
        List<Preset> presets = new InfoEntropyExtension().descriptor().presets();
        assertEquals(List.of("visual-only", "attention-only", "no-timestep"),
                presets.stream().map(Preset::name).toList());
        assertEquals(new Budget(100, 0), Budget.at(7, values(presets.get(0).values())));
        assertEquals(new Budget(0, 100), Budget.at(7, values(presets.get(1).values())));
        assertEquals(new Budget(50, 50), Budget.at(7, values(presets.get(2).values())));
        assertEquals(new Budget(50, 51),
                Budget.at(7, values(Map.of("selection", "both", "important", "101"))));
    }

    private static ParameterValues values(Map<String, String> given) {
        return ParameterValues.parse(new InfoEntropyExtension().descriptor().parameters(), given);
    }
}
