package dev.vlaworkbench.samples.training;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.samples.expert.Expert;
import dev.vlaworkbench.samples.render.PatchCoverage;
import dev.vlaworkbench.samples.render.PicturePlace;
import dev.vlaworkbench.samples.render.SceneView;
import dev.vlaworkbench.samples.world.Body;
import dev.vlaworkbench.samples.world.Counterparts;
import dev.vlaworkbench.samples.world.Fixtures;
import dev.vlaworkbench.samples.world.Goal;
import dev.vlaworkbench.samples.world.Hand;
import dev.vlaworkbench.samples.world.ObjectKind;
import dev.vlaworkbench.samples.world.Simulation;
import dev.vlaworkbench.samples.world.Suite;
import dev.vlaworkbench.samples.world.Support;
import dev.vlaworkbench.samples.world.Task;
import dev.vlaworkbench.samples.world.Vec3;
import dev.vlaworkbench.samples.world.WorldState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** The table-top world's four suites and its expert. */
final class WorldScenes implements SceneSource {

    private static final List<String> LANDMARKS = List.of("grip x", "grip y", "grip z", "yaw", "opening", "holds",
            "thing x", "thing y", "thing z", "grip to thing x", "grip to thing y", "grip to thing z", "place x",
            "place y", "place z", "grip to place x", "grip to place y", "grip to place z");

    private static final List<String> KINDS = Stream.concat(Arrays.stream(ObjectKind.values()).map(ObjectKind::noun),
            Stream.of("grip", "drawer knob")).toList();

    /** By suite. Which of five things is meant, and two goals in a row, take the longest to learn. */
    private static final List<Integer> SHARES = List.of(2, 3, 2, 3);

    private static final int GRIP = ObjectKind.values().length;
    private static final int KNOB = GRIP + 1;

    private static final Vec3 UNKNOWN = new Vec3(Double.NaN, Double.NaN, Double.NaN);

    private final List<Suite> suites = List.of(Suite.values());
    private final List<String> instructions = suites.stream().flatMap(suite -> suite.tasks().stream())
            .map(Task::instruction).distinct().toList();

    @Override
    public List<String> suites() {
        return suites.stream().map(Suite::label).toList();
    }

    @Override
    public List<Integer> shares() {
        return SHARES;
    }

    @Override
    public List<String> instructions() {
        return instructions;
    }

    @Override
    public List<String> landmarks() {
        return LANDMARKS;
    }

    @Override
    public List<String> kinds() {
        return KINDS;
    }

    @Override
    public Scene start(int suite, long seed) {
        List<Task> tasks = suites.get(suite).tasks();
        Task task = tasks.get((int) Math.floorMod(seed, (long) tasks.size()));
        return new WorldScene(task, seed);
    }

    private int number(Task task) {
        return instructions.indexOf(task.instruction());
    }

    private final class WorldScene implements Scene {

        private final Simulation simulation;
        private final Expert expert;
        private final long seed;
        private final List<Task> counterparts;
        private SceneView view;

        WorldScene(Task task, long seed) {
            this.simulation = new Simulation(task, seed);
            this.expert = new Expert(task);
            this.seed = seed;
            this.counterparts = Counterparts.of(task);
        }

        @Override
        public int instruction() {
            return number(simulation.task());
        }

        @Override
        public Optional<Counterpart> counterpart(Random random) {
            WorldState state = simulation.state();
            if (counterparts.isEmpty() || state.held() != WorldState.NOTHING || !state.hand().open()) {
                return Optional.empty();
            }
            Task task = counterparts.get(random.nextInt(counterparts.size()));
            return task.succeeded(state)
                    ? Optional.empty()
                    : Optional.of(new Counterpart(number(task), new Expert(task).act(state), landmarks(task)));
        }

        @Override
        public void scatter(Random random) {
            Vec3 grip = new Vec3(-0.22 + 0.38 * random.nextDouble(), -0.26 + 0.52 * random.nextDouble(),
                    0.11 + 0.14 * random.nextDouble());
            double opening = random.nextDouble() < 0.3 ? Hand.WIDEST * random.nextDouble() : Hand.WIDEST;
            double yaw = 0.3 * (2 * random.nextDouble() - 1);
            simulation.resume(simulation.state().startingAt(new Hand(grip, yaw, opening)));
        }

        @Override
        public RgbImage frame() {
            if (view == null) {
                view = new SceneView(seed);
            }
            return view.image(simulation.state());
        }

        @Override
        public double[] expert() {
            return expert.act(simulation.state());
        }

        @Override
        public double[] landmarks() {
            return landmarks(simulation.task());
        }

        private double[] landmarks(Task task) {
            WorldState state = simulation.state();
            Hand hand = state.hand();
            Vec3 grip = hand.grip();
            Goal goal = task.goals().stream().filter(each -> !each.holds(state)).findFirst()
                    .orElse(task.goals().getLast());
            Vec3 thing = thing(state, goal);
            Vec3 place = place(state, goal);
            return new double[]{grip.x(), grip.y(), grip.z(), hand.yaw(), hand.opening(),
                    state.held() == WorldState.NOTHING ? 0 : 1, thing.x(), thing.y(), thing.z(), thing.x() - grip.x(),
                    thing.y() - grip.y(), thing.z() - grip.z(), place.x(), place.y(), place.z(), place.x() - grip.x(),
                    place.y() - grip.y(), place.z() - grip.z()};
        }

        @Override
        public int[] marks() {
            WorldState state = simulation.state();
            int[] marks = new int[2 * KINDS.size()];
            Arrays.fill(marks, -1);
            for (Body body : state.bodies()) {
                int at = 2 * body.kind().ordinal();
                int patch = PatchCoverage.patch(
                        PicturePlace.of(body.foot().plus(0, 0, body.kind().height() / 2)));
                marks[marks[at] < 0 ? at : at + 1] = patch;
            }
            marks[2 * GRIP] = PatchCoverage.patch(PicturePlace.of(state.hand().grip()));
            if (state.fixtures()) {
                marks[2 * KNOB] = PatchCoverage.patch(PicturePlace.of(Fixtures.knob(state.drawer())));
            }
            return marks;
        }

        private static Vec3 thing(WorldState state, Goal goal) {
            return switch (goal) {
                case Goal.On on -> state.body(on.thing()).foot();
                case Goal.RightOf right -> state.body(right.thing()).foot();
                case Goal.AtFront front -> state.body(front.thing()).foot();
                case Goal.DrawerOpen open -> Fixtures.knob(state.drawer());
                case Goal.DrawerClosed closed -> Fixtures.knob(state.drawer());
            };
        }

        private static Vec3 place(WorldState state, Goal goal) {
            return switch (goal) {
                case Goal.On on -> switch (on.on()) {
                    case Support.STOVE -> Fixtures.STOVE;
                    case Support.CABINET -> Fixtures.CABINET;
                    case Support.DRAWER -> Fixtures.inDrawer(state.drawer());
                    case Support.TABLE -> UNKNOWN;
                    default -> state.body(on.on()).foot();
                };
                case Goal.RightOf right -> state.body(right.of()).foot();
                case Goal.AtFront front -> UNKNOWN;
                case Goal.DrawerOpen open -> UNKNOWN;
                case Goal.DrawerClosed closed -> UNKNOWN;
            };
        }

        @Override
        public void act(double... action) {
            simulation.act(action);
        }

        @Override
        public boolean succeeded() {
            return simulation.succeeded();
        }

        @Override
        public boolean over() {
            return simulation.over();
        }

        @Override
        public String toString() {
            return simulation.task().id() + " seed " + seed + " " + Arrays.toString(landmarks());
        }
    }
}
