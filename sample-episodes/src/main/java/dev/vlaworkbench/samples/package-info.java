/** Makes the recorded episodes and the untrained checkpoint that ship with the workbench. */
package dev.vlaworkbench.samples;
