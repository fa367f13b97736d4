/** Makes the recorded episodes that ship with the workbench, and any number more. */
package dev.vlaworkbench.samples;
