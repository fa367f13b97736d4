package dev.vlaworkbench.samples.training;

import java.util.Random;

/**
 * Disturbs an expert's actions, so that the states that a policy's own errors lead to are among those it learns from (Laskey et
 * al. 2017, DART): correlated noise whose strength differs between episodes, and now and then a push in some direction.
 */
final class Disturbance {

    private static final double STRONGEST = 0.45;
    private static final double MEMORY = 0.7;
    private static final double PUSH_CHANCE = 0.015;
    private static final int LONGEST_PUSH = 8;
    private static final double SLIP_CHANCE = 0.004;
    private static final int TRANSLATIONS = 3;
    private static final int GRIPPER = 6;

    /** Of a rotation's noise and pushes against a translation's: more turns the hand in ways that the frame hardly shows. */
    private static final double TURN_SHARE = 0.15;

    private final Random random;
    private final double strength;
    private final double[] noise = new double[GRIPPER];
    private final double[] push = new double[GRIPPER];
    private int pushSteps;

    Disturbance(Random random) {
        this.random = random;
        // A quarter of the episodes are left alone.
        this.strength = Math.max(0, random.nextDouble() * 4 / 3 - 1.0 / 3) * STRONGEST;
    }

    /** What is done instead of the expert's action. */
    double[] of(double... expert) {
        double[] action = expert.clone();
        if (strength == 0) {
            return action;
        }
        if (pushSteps == 0 && random.nextDouble() < PUSH_CHANCE) {
            pushSteps = 1 + random.nextInt(LONGEST_PUSH);
            for (int i = 0; i < GRIPPER; i++) {
                push[i] = share(i) * (random.nextDouble() * 2 - 1);
            }
        }
        for (int i = 0; i < GRIPPER; i++) {
            noise[i] = MEMORY * noise[i] + Math.sqrt(1 - MEMORY * MEMORY) * random.nextGaussian();
            double wanted = pushSteps > 0 ? push[i] : action[i] + share(i) * strength * noise[i];
            action[i] = Math.clamp(wanted, -1, 1);
        }
        pushSteps = Math.max(0, pushSteps - 1);
        if (random.nextDouble() < SLIP_CHANCE) {
            action[GRIPPER] = -action[GRIPPER];
        }
        return action;
    }

    private static double share(int dimension) {
        return dimension < TRANSLATIONS ? 1 : TURN_SHARE;
    }
}
