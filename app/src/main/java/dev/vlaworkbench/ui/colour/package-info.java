/** From a score to a colour: colour maps and scales. Knows no view. */
package dev.vlaworkbench.ui.colour;
