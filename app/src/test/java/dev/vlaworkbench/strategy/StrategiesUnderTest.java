package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Strategy;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.api.StrategyExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Runs strategies written in a test as if an archive had brought them. */
public final class StrategiesUnderTest {

    private StrategiesUnderTest() {}

    /** A choice of a strategy without parameters. */
    public static StrategyChoice choice(String id) {
        return new StrategyChoice(
                new StrategyDescriptor(id, id, "A strategy of a test.", "", List.of(), List.of()),
                ParameterValues.defaults(List.of()));
    }

    /** Starts a strategy on a guarded thread, as the catalog does. */
    public static RunningStrategy start(StrategyChoice choice, ModelShape model, Supplier<Strategy> strategy)
            throws StrategyFault {
        StrategyExtension extension = new StrategyExtension() {
            @Override
            public StrategyDescriptor descriptor() {
                return choice.descriptor();
            }

            @Override
            public Strategy create(ParameterValues parameters, ModelShape shape) {
                return strategy.get();
            }
        };
        LoadedStrategy loaded = new LoadedStrategy(
                choice.descriptor(), extension, StrategiesUnderTest.class.getClassLoader(), new NoArchive(),
                new StrategyWatch());
        return RunningStrategy.start(loaded, choice, model, Duration.ofSeconds(10));
    }

    private static final class NoArchive implements ClassesLease {

        @Override
        public boolean lease() {
            return true;
        }

        @Override
        public void release() {
            // The classes of a test are never unloaded.
        }

        @Override
        public Path path() {
            return Path.of("test.jar");
        }
    }
}
