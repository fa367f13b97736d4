/** The palette: everything that a person can ask for, found by a few letters of its name. */
package dev.vlaworkbench.ui.find;
