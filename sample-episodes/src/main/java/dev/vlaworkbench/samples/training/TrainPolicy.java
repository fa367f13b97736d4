package dev.vlaworkbench.samples.training;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command that trains the sample policy. */
public final class TrainPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(TrainPolicy.class);

    private TrainPolicy() {}

    /**
     * Trains.
     *
     * @param arguments as {@link TrainingOptions#USAGE} says
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            new PolicyTraining(new WorldScenes(), TrainingOptions.parse(arguments), System.out::println).run();
        } catch (UserException fault) {
            LOG.error("{}", fault.getMessage());
            System.exit(1);
        }
    }
}
