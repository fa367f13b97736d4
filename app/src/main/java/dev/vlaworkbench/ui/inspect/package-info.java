/** The look into one patch: its pixels, scores and history, and the attention that the prompt's words pay to it. */
package dev.vlaworkbench.ui.inspect;
