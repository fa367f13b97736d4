/** The numbers of one control step and of one patch. */
package dev.vlaworkbench.ui.step;
