package dev.vlaworkbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReuseSelectionTest {

    @Test
    void reusesWhatIsStaticAndNotImportant() {
        double[] similarity = new double[PatchGrid.TOKENS];
        similarity[9] = 1;
        similarity[4] = 0.998;
        similarity[7] = 0.997;
        similarity[2] = 0.996;
        ReuseSelection selection = ReuseSelection.of(similarity, 0.996, 3, List.of(200, 4));
        assertEquals(List.of(4, 7, 9), selection.staticTokens());
        assertEquals(List.of(4, 200), selection.important());
        assertEquals(List.of(7, 9), selection.reusable());
        TokenPlan plan = TokenPlan.dense().with(List.of(7), Disposition.reuseFrom(3));
        Explanation explanation = selection.explain(plan, "Chosen.");
        assertEquals(Map.of("static", 3.0, "important", 2.0, "reusable", 2.0, "reused", 1.0), explanation.scalars());
        assertEquals(List.of(7), explanation.tokenSets().get(2).tokens());
    }

    @Test
    void showsTheAgeOfTheCache() {
        ScoreMap ages = ReuseSelection.cacheAge(new CacheView() {
            @Override
            public int age(int layer, int token) {
                return oldest(token);
            }

            @Override
            public boolean isEmpty() {
                return false;
            }

            @Override
            public int oldest(int token) {
                return token == 3 ? ABSENT : token + 1;
            }
        });
        assertTrue(Double.isNaN(ages.at(3)));
        assertEquals(5, ages.at(4));
    }
}
