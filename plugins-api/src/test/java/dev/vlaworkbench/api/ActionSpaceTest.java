package dev.vlaworkbench.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionSpaceTest {

    private static final ActionSpace SPACE = new ActionSpace(
            32_000, 256, Collections.nCopies(7, -0.5), Collections.nCopies(7, 1.5),
            List.of(true, true, true, true, true, true, false));

    @ParameterizedTest
    @CsvSource({"31999, -0.99607843", "31872, 0", "31745, 0.99607843"})
    void tokensAreBinCentres(int token, double centre) {
        assertEquals(centre, SPACE.normalised(token), 1e-8);
        assertEquals(token, SPACE.token(centre));
    }

    @Test
    void everyBinComesBack() {
        for (int token = 31_745; token < 32_000; token++) {
            assertEquals(token, SPACE.token(SPACE.normalised(token)));
            assertTrue(SPACE.isAction(token));
        }
        assertFalse(SPACE.isAction(32_000));
        assertFalse(SPACE.isAction(31_743));
        assertEquals(31_999, SPACE.token(-3));
        assertEquals(31_745, SPACE.token(3));
    }

    @Test
    void scaledDimensionsRunBetweenTheirPercentiles() {
        assertEquals(0.5, SPACE.unnormalise(0, 0), 1e-12);
        assertEquals(0, SPACE.unnormalise(6, 0), 1e-12);
        for (int dimension : List.of(0, 6)) {
            assertEquals(0.3, SPACE.normalise(dimension, SPACE.unnormalise(dimension, 0.3)), 1e-12);
        }
        Action action = SPACE.action(Collections.nCopies(7, 31_872));
        assertEquals(List.of(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.0), action.values());
        assertArrayEquals(new double[7], SPACE.normalised(action), 1e-12);
        assertArrayEquals(new double[7], SPACE.normalised(new Action(List.of(), action.values())), 1e-12);
    }
}
