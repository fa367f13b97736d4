/** FastV: drops the visual tokens that the last prompt token attends to least behind an early layer. */
package dev.vlaworkbench.plugins.fastv;
