/** What the window remembers from one start to the next: a readable file of named sections, one for each part. */
package dev.vlaworkbench.ui.memory;
