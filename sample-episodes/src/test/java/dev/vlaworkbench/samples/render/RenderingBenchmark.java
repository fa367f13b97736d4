package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.samples.expert.Expert;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.WorldState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Frames a second of one thread, in the order of an attempt; a new episode's preparation is part of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RenderingBenchmark {

    @Param({"SPATIAL", "OBJECT", "GOAL", "LONG"})
    private Suite suite;

    private List<WorldState> attempt;
    private SceneView view;
    private int next;
    private long seed;

    @Setup
    public void play() {
        attempt = new ArrayList<>();
        Simulation simulation = new Simulation(suite.tasks().get(1), 3);
        Expert expert = new Expert(simulation.task());
        while (!simulation.over()) {
            attempt.add(simulation.state());
            simulation.act(expert.act(simulation.state()));
        }
    }

    @Benchmark
    public byte[] frame() {
        if (next % attempt.size() == 0) {
            view = new SceneView(seed++);
        }
        return view.draw(attempt.get(next++ % attempt.size()));
    }
}
