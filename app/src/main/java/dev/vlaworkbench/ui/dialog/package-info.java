/** What the window tells and asks a person. */
package dev.vlaworkbench.ui.dialog;
