/** Makes the recorded episode and the untrained checkpoint that ship with the workbench. */
package dev.vlaworkbench.samples;
