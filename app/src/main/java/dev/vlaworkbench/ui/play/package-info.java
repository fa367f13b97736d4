/** The one clock that every view follows, its buttons and its scrubber. */
package dev.vlaworkbench.ui.play;
