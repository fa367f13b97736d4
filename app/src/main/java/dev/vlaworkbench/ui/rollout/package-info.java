/** One rollout from the window: the form that asks for it, and what runs, records and opens it. */
package dev.vlaworkbench.ui.rollout;
