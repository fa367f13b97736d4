package dev.vlaworkbench.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenCountsTest {

    private static TokenCounts counts(int reused, int dropped) {
        Map<String, Double> budgets = new LinkedHashMap<>();
        budgets.put("k_vis", 54.0);
        budgets.put("k_attn", 45.0);
        return new TokenCounts(true, reused, dropped, budgets);
    }

    @Test
    void saysWhatWasComputedOfAllTokensAndFromTheLongestTextToTheShortest() {
        assertEquals(List.of("reused 71 · computed 185 of 256 · k_vis\u00A0=\u00A054 · k_attn\u00A0=\u00A045",
                "reused 71 · computed 185 of 256", "computed 185 of 256"), counts(71, 0).inWords());
        assertEquals("dropped 56 · computed 200 of 256", counts(0, 56).inWords().get(1));
        assertEquals("reused 6 · dropped 50 · computed 200 of 256", counts(6, 50).inWords().get(1));
        assertEquals("reused 0 · computed 256 of 256", new TokenCounts(true, 0, 0, Map.of()).inWords().getFirst());
    }

    @Test
    void aStepWithoutTheModelComputedNothing() {
        assertEquals(List.of("model skipped"), new TokenCounts(false, 0, 0, Map.of()).inWords());
    }

    @Test
    void aBudgetBelongsToTheMapThatItsNameAbbreviates() {
        TokenCounts counts = counts(0, 0);
        assertEquals(Optional.of("k_vis\u00A0=\u00A054"), counts.budgetOf("visual entropy"));
        assertEquals(Optional.of("k_attn\u00A0=\u00A045"), counts.budgetOf("Attention information"));
        assertEquals(Optional.empty(), counts.budgetOf("cache age"));
        assertEquals(Optional.empty(), counts.budgetOf("vi"));
        assertEquals(Optional.empty(), TokenCounts.NONE.budgetOf("visual entropy"));
    }
}
