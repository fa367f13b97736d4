/**
 * Rollouts that leave results on disk: a row for each episode, success rates with their intervals, the tables that papers print,
 * and results of several runs joined. Knows no window and no command line.
 */
package dev.vlaworkbench.experiment.rollout;
