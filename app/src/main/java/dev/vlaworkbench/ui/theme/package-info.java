/** Light and dark: style sheet, fonts and the colours of what is drawn. */
package dev.vlaworkbench.ui.theme;
