/** The episodes at hand: recent ones and those of library folders, with a picture of each. */
package dev.vlaworkbench.ui.library;
