/** Lets policies act in the table-top world through the workbench's closed loop. */
package dev.vlaworkbench.samples.rollout;
