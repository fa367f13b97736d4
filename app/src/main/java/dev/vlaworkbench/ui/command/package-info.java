/**
 * What a person can ask the window for. Each command is declared once, with its words and keys; menus, key bindings, the
 * keyboard sheet and the palette are all made from the declarations.
 */
package dev.vlaworkbench.ui.command;
