/** What the numbers on the screen mean, and how they are written. */
package dev.vlaworkbench.ui.metric;
